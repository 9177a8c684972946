using System.Globalization;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>One call that would make far more than it is given, with steps enough to make it: it is refused before anything is made.</summary>
public sealed class PrepaymentTests
{
    /// <summary>Above this, the call has made what it was to be refused for: each would make more, most of them gigabytes.</summary>
    private const long MostAllocated = 250_000_000;

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { StepBudget = 2_000_000_000 }.AddVariable("text").AddVariable("list").AddVariable("bytes").Build();

    private static readonly CelValue Text = CelValue.Of(new string('a', 100_000));

    private static readonly CelValue List = CelValue.OfList([.. Enumerable.Repeat(Text, 10_000)]);

    private static readonly CelValue Bytes = CelValue.Of(new byte[130_000_000]);

    [TestCase("list.join()")]
    [TestCase("list.map(x, '').join(text)")]
    [TestCase("text.replace('a', text)")]
    [TestCase("text.replace('', text)")]
    [TestCase("text.replace('a', text, 50000)")]
    [TestCase("list.map(x, '%s').join().format(list)")]
    [TestCase("'%s'.format([list])")]
    [TestCase("'%.1000f'.replace('%', '%').format([0.5]).replace('0', text)")]
    [TestCase("regex.replace(text, 'a', text)")]
    [TestCase("regex.replace(text, 'a+', text.replace('a', '\\\\0'))")]
    [TestCase("text.split('').map(x, list).flatten()")]
    [TestCase("lists.range(100000000)")]
    [TestCase("base64.encode(bytes)")]
    [TestCase("bytes + bytes")]
    [TestCase("list.join('').split('')")]
    public void Evaluate_CallThatWouldMakeTooMuch_IsRefusedBeforeItMakesIt(string expression)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = Evaluate(expression);

        Assert.That(result.Kind == CelKind.Error ? result.AsError.Code : result.Kind.ToString(), Is.EqualTo("CEL319"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostAllocated));
    }

    [TestCase("lists.range({0}).map(x, x)")]
    [TestCase("lists.range({0}).filter(x, true)")]
    [TestCase("lists.range({0}).transformList(i, x, i)")]
    [TestCase("lists.range({0}).sortBy(x, -x)")]
    [TestCase("lists.range({0}).reverse()")]
    [TestCase("lists.range({0}) + lists.range({0})")]
    [TestCase("lists.range({0}).slice(0, {0})")]
    [TestCase("lists.range({0} / 2).transformMap(i, x, i)")]
    public void Evaluate_ListThatMakesAnotherOfItsLength_IsRefusedBeforeItMakesMuch(string expression)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = Evaluate(string.Format(CultureInfo.InvariantCulture, expression, 2_000_000));

        Assert.That(result.Kind == CelKind.Error ? result.AsError.Code : result.Kind.ToString(), Is.EqualTo("CEL319"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostAllocated));
    }

    private static CelValue Evaluate(string expression)
    {
        var activation = new CelActivation(Environment);
        activation.Set("text", Text);
        activation.Set("list", List);
        activation.Set("bytes", Bytes);
        return Environment.Compile(new CelSource(expression)).Program!.Bind(new TestNames()).Evaluate(activation);
    }
}
