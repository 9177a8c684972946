using System.Collections;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>A cancellation from within one long operation, by the list that it reads, is noticed soon: long before the operation is done.</summary>
public sealed class CancellationTests
{
    private const int Length = 1_000_000;

    /// <summary>Reads until the list cancels, and those that an operation may still make before it looks.</summary>
    private const int CancelsAt = 1_000;
    private const int MostReads = 20_000;

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { StepBudget = 2_000_000_000, SizeBudget = 2_000_000_000, IsChecked = false }.AddVariable("list").AddVariable("pairs").Build();

    [TestCase("list.all(x, x >= 0)")]
    [TestCase("list.map(x, x)")]
    [TestCase("list.filter(x, true)")]
    [TestCase("list.transformMap(i, x, x)")]
    [TestCase("list.sortBy(x, -x)")]
    [TestCase("-1 in list")]
    [TestCase("list.includes(-1)")]
    [TestCase("[list, list].flatten()")]
    [TestCase("sets.contains(list, [-1])")]
    [TestCase("sets.intersects(list, [-1])")]
    [TestCase("'%s'.format([list])")]
    [TestCase("pairs == pairs")]
    public void Evaluate_CancelledFromWithin_EndsSoon(string expression)
    {
        using var cancellation = new CancellationTokenSource();
        var list = new CancellingList(cancellation, i => CelValue.Of((long)i));
        var pairs = new CancellingList(cancellation, i => CelValue.OfList([CelValue.Of((long)i), CelValue.Null]));
        var activation = new CelActivation(Environment, null, cancellation.Token);
        activation.Set("list", CelValue.OfList(list));
        activation.Set("pairs", CelValue.OfList(pairs));
        var program = Environment.Compile(new CelSource(expression)).Program!.Bind(new TestNames());

        Assert.That(() => program.Evaluate(activation), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(list.Reads + pairs.Reads, Is.InRange(CancelsAt, MostReads));
    }

    private sealed class CancellingList(CancellationTokenSource cancellation, Func<int, CelValue> element) : IReadOnlyList<CelValue>
    {
        public int Reads { get; private set; }

        public int Count => Length;

        public CelValue this[int index]
        {
            get
            {
                if (++Reads == CancelsAt)
                    cancellation.Cancel();
                return element(index);
            }
        }

        public IEnumerator<CelValue> GetEnumerator() => Enumerable.Range(0, Length).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
