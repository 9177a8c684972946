using System.Text.Json.Nodes;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>A case that the engine does not answer as the suite says is told of, whatever its form.</summary>
public sealed class ConformanceCaseTests
{
    [TestCase("""{"expr": "[1]", "value": {"list_value": {"values": [{"double_value": 1}]}}}""", "expected List [1], found List [1]")]
    [TestCase("""{"expr": "{1: 'a'}", "value": {"map_value": {"entries": [{"key": {"uint64_value": "1"}, "value": {"string_value": "a"}}]}}}""", """expected Map {"1":"a"}, found Map {"1":"a"}""")]
    [TestCase("""{"expr": "[string(timestamp(0))][0] == ''"}""", "expected Bool true, found Bool false")]
    [TestCase("""{"expr": "1", "eval_error": {}}""", "expected an error, found 1")]
    [TestCase("""{"expr": "1 == 'a'", "eval_error": {}}""", "expected an error, found false")]
    [TestCase("""{"expr": "1 < 'a'", "eval_error": {}}""", null)]
    [TestCase("""{"expr": "1", "unknown": {"exprs": [1]}}""", "the case says 'unknown', which this test cannot read")]
    [TestCase("""{"expr": "true", "disable_macros": true}""", "the case says 'disable_macros', which this test cannot read")]
    [TestCase("""{"expr": "1", "check_only": true, "typed_result": {"deduced_type": {"primitive": "UINT64"}}}""", "expected type uint, found int")]
    public void Problem_OfACase_IsWhatTheEngineDoesOtherwise(string json, string? expected)
    {
        var problem = new ConformanceCase("a case", JsonNode.Parse(json)!).Problem();

        Assert.That(problem, Is.EqualTo(expected));
    }

    [TestCase("""{"expr": "1 +", "eval_error": {}}""", "CEL105")]
    [TestCase("""{"expr": "f(", "eval_error": {}, "disable_check": true}""", "CEL105")]
    [TestCase("""{"expr": "f(1)"}""", "CEL201")]
    public void Problem_OfARefusedCase_IsTheDiagnostic(string json, string code)
    {
        var problem = new ConformanceCase("a case", JsonNode.Parse(json)!).Problem();

        Assert.That(problem, Does.Contain(code));
    }

    [Test]
    public void Problem_ValueOfAnUnknownKind_IsThrown() =>
        Assert.That(() => new ConformanceCase("a case", JsonNode.Parse("""{"expr": "1", "value": {"object_value": {}}}""")!).Problem(), Throws.TypeOf<InvalidDataException>());
}
