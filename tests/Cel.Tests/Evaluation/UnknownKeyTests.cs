using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>Maps of the host whose values are unknown may not have those keys; maps of documents and of the expression have them. h is a map of the host: a lacks pods, b is 1.</summary>
public sealed class UnknownKeyTests
{
    private const string U = """{"$unknown":["pods"]}""";

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder().AddVariable("h").AddVariable("doc").Build();

    [TestCase("has(h.a)", U)]
    [TestCase("has(h.b)", "true")]
    [TestCase("'a' in h", U)]
    [TestCase("h.?a", U)]
    [TestCase("size(h)", U)]
    [TestCase("h == {'b': 1}", U)]
    [TestCase("{'a': 1, 'b': 1} == h", U)]
    [TestCase("h.all(k, k == 'b')", U)]
    [TestCase("h.all(k, k == 'c')", "false")]
    [TestCase("h.exists(k, k == 'a')", U)]
    [TestCase("h.exists(k, v, v == 1)", "true")]
    [TestCase("h.exists_one(k, k == 'b')", U)]
    [TestCase("h.map(k, k)", """["b",{"$missing":["pods"]}]""")]
    [TestCase("h.filter(k, k == 'a')", """[{"$missing":["pods"]}]""")]
    [TestCase("h.transformList(k, v, v)", """[1,{"$missing":["pods"]}]""")]
    [TestCase("h.transformMap(k, v, v)", U)]
    [TestCase("optional.ofNonZeroValue(h)", U)]
    [TestCase("[h].distinct()", U)]
    [TestCase("'%s'.format([h])", U)]
    [TestCase("has(doc.a) && 'a' in doc && size(doc) == 2 && doc.exists(k, k == 'a')", "true")]
    [TestCase("doc == {'b': 1}", "false")]
    [TestCase("has({'a': h.a}.a) && 'a' in {'a': h.a} && size({'a': h.a}) == 1 && {'a': h.a}.all(k, k == 'a')", "true")]
    public void Evaluate_KeyOfAnUnknownValue_IsCertainWhereItIsWritten(string expression, string expected)
    {
        var names = new TestNames();
        var activation = new CelActivation(Environment);
        activation.Set("h", Evidence.Map(("a", Evidence.Unknown(Evidence.Anything)), ("b", Evidence.Known(CelValue.Of(1L)))).Partial);
        activation.Set("doc", JsonReader.Read("""{"a": "?pods", "b": 1}""", names));

        var result = Environment.Compile(new CelSource(expression)).Program!.Bind(names).Evaluate(activation).ToJson();

        Assert.That(result, Is.EqualTo(expected));
    }
}
