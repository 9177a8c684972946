using System.Collections;
using ComplianceAudit.Cel.Functions.Lists;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>A cancellation from within one long operation, by the list that it reads, is noticed soon: long before the operation is done.</summary>
public sealed class CancellationTests
{
    private const int Length = 1_000_000;

    /// <summary>Reads until the list cancels, and those that an operation may still make before it looks.</summary>
    private const int CancelsAt = 1_000;
    private const int MostReads = 20_000;

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { StepBudget = 2_000_000_000, SizeBudget = 2_000_000_000, IsChecked = false }.AddVariable("list").AddVariable("pairs").AddVariable("texts").AddVariable("optionals").Build();

    [TestCase("list")]
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
    [TestCase("list == list")]
    [TestCase("list + list")]
    [TestCase("[] + list")]
    [TestCase("list.sum()")]
    [TestCase("list.max()")]
    [TestCase("list.min()")]
    [TestCase("list.sort()")]
    [TestCase("list.isSorted()")]
    [TestCase("list.indexOf(-1)")]
    [TestCase("list.lastIndexOf(-1)")]
    [TestCase("list.reverse()")]
    [TestCase("list.slice(1, 999999)")]
    [TestCase("list.distinct()")]
    [TestCase("math.greatest(list)")]
    [TestCase("texts.join(',')")]
    [TestCase("texts.sum()")]
    [TestCase("optionals.unwrapOpt()")]
    public void Evaluate_CancelledFromWithin_EndsSoon(string expression)
    {
        using var cancellation = new CancellationTokenSource();
        var list = new CancellingList(cancellation, i => CelValue.Of((long)i));
        var pairs = new CancellingList(cancellation, i => CelValue.OfList([CelValue.Of((long)i), CelValue.Null]));
        var texts = new CancellingList(cancellation, _ => CelValue.Of("a"));
        var optionals = new CancellingList(cancellation, i => CelValue.OfOptional(CelValue.Of((long)i)));
        var activation = new CelActivation(Environment, null, cancellation.Token);
        activation.Set("list", CelValue.OfList(list));
        activation.Set("pairs", CelValue.OfList(pairs));
        activation.Set("texts", CelValue.OfList(texts));
        activation.Set("optionals", CelValue.OfList(optionals));
        var program = Environment.Compile(new CelSource(expression)).Program!.Bind(new TestNames());

        Assert.That(() => program.Evaluate(activation), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(list.Reads + pairs.Reads + texts.Reads + optionals.Reads, Is.InRange(CancelsAt, MostReads));
    }

    [Test]
    public void Sort_CancelledFromWithin_EndsSoon()
    {
        using var cancellation = new CancellationTokenSource();
        var frame = new CelFrame(Environment, null, cancellation.Token);
        var compared = 0;

        Assert.That(() => Sortable.Sort(frame, [.. Enumerable.Range(0, Length).Reverse()], Compare), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(compared, Is.InRange(CancelsAt, MostReads));

        int Compare(int left, int right)
        {
            if (++compared == CancelsAt)
                cancellation.Cancel();
            return left.CompareTo(right);
        }
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
