using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>The functions of cel-go's optional library.</summary>
public sealed class OptionalTests
{
    [TestCase("optional.of(null).hasValue()", "true")]
    [TestCase("optional.none().hasValue()", "false")]
    [TestCase("optional.of([1]).value()", "[1]")]
    [TestCase("dyn(optional.of(1)) == dyn(optional.of(1.0)) && optional.none() == optional.none() && optional.of(1) != optional.none()", "true")]
    [TestCase("[null, false, 0, 0u, 0.0, '', b'', [], {}, duration('0s'), timestamp(0)].exists(x, optional.ofNonZeroValue(x).hasValue())", "false")]
    [TestCase("[true, 1, -1, 1u, 0.1, ' ', b' ', [0], {0: 0}, duration('1ns'), timestamp(1), ip('::'), int].all(x, optional.ofNonZeroValue(x).hasValue())", "true")]
    [TestCase("type(optional.none()) == optional_type", "true")]
    [TestCase("optional.of(p).value().exists(x, x == 1)", "true")]
    [TestCase("optional.ofNonZeroValue(u)", """{"$unknown":["pods"]}""")]
    [TestCase("optional.of(u)", """{"$unknown":["pods"]}""")]
    [TestCase("optional.none().value()", """{"$error":"CEL311: optional.none() dereference; read it with orValue()"}""")]
    [TestCase("dyn(1).hasValue()", """{"$error":"CEL301: no such overload: hasValue(int)"}""")]
    [TestCase("dyn(1).value()", """{"$error":"CEL301: no such overload: value(int)"}""")]
    [TestCase("optional.unwrap(dyn([1]))", """{"$error":"CEL301: no such overload: optional.unwrap(list)"}""")]
    public void Evaluate_OptionalFunction_Answers(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));
}
