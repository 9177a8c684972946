using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>Quantities as Kubernetes' resource.Quantity reads them.</summary>
public sealed class QuantityTests
{
    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("+1.5", "1.5")]
    [TestCase("1.", "1")]
    [TestCase(".5", "0.5")]
    [TestCase("007", "7")]
    [TestCase("1n", "0.000000001")]
    [TestCase("1u", "0.000001")]
    [TestCase("1500m", "1.5")]
    [TestCase("1k", "1000")]
    [TestCase("1.5M", "1500000")]
    [TestCase("2G", "2000000000")]
    [TestCase("3T", "3000000000000")]
    [TestCase("4P", "4000000000000000")]
    [TestCase("5E", "5000000000000000000")]
    [TestCase("1Ki", "1024")]
    [TestCase("1.5Ki", "1536")]
    [TestCase("1Mi", "1048576")]
    [TestCase("1Gi", "1073741824")]
    [TestCase("1Ti", "1099511627776")]
    [TestCase("1Pi", "1125899906842624")]
    [TestCase("1Ei", "1152921504606846976")]
    [TestCase("-1Ki", "-1024")]
    [TestCase("12e6", "12000000")]
    [TestCase("12E+2", "1200")]
    [TestCase("12e-2", "0.12")]
    [TestCase("1e30", "1000000000000000000000000000000")]
    [TestCase("0.1n", "0.000000001")]
    [TestCase("-0.1n", "-0.000000001")]
    [TestCase("1.0000000001", "1.000000001")]
    [TestCase("1e-2000000000000", "0.000000001")]
    [TestCase("0e-500", "0")]
    [TestCase("100Ei", "9223372036854775807")]
    [TestCase("-100Ei", "-9223372036854775807")]
    public void Evaluate_Quantity_IsExact(string text, string amount) =>
        Assert.That(Engine.Json($"quantity('{text}')"), Is.EqualTo($"\"{amount}\""));

    [TestCase("")]
    [TestCase("Mi")]
    [TestCase(".")]
    [TestCase("-")]
    [TestCase("200K")]
    [TestCase("1ki")]
    [TestCase("1mi")]
    [TestCase("Three")]
    [TestCase("1,3G")]
    [TestCase("1.1.M")]
    [TestCase("1+1.0M")]
    [TestCase("1 ")]
    [TestCase(" 1")]
    [TestCase("1e")]
    [TestCase("1e+")]
    [TestCase("1e1.5")]
    [TestCase("1\\u0000")]
    [TestCase("0x10")]
    [TestCase("1e401")]
    [TestCase("1e99999999999999999999")]
    public void Evaluate_NoQuantity_IsRefused(string text)
    {
        var result = Engine.Json($"isQuantity('{text}')");

        Assert.That(result, Is.EqualTo("false"));
        Assert.That(Engine.Json($"quantity('{text}')"), Does.StartWith("{\"$error\":\"CEL308: "));
    }

    [TestCase("quantity('200M') == quantity('0.2G')", "true")]
    [TestCase("quantity('1Ki') == quantity('1k')", "false")]
    [TestCase("dyn(quantity('1')) == 1", "false")]
    [TestCase("type(quantity('1')) == kubernetes.Quantity", "true")]
    [TestCase("sign(quantity('-1m'))", "-1")]
    [TestCase("quantity('0').sign()", "0")]
    [TestCase("quantity('1n').sign()", "1")]
    [TestCase("quantity('50000000G').isInteger()", "true")]
    [TestCase("quantity('1500m').isInteger()", "false")]
    [TestCase("quantity('9999999999999999999999999999999999999G').isInteger()", "false")]
    [TestCase("quantity('9223372036854775807').asInteger()", "9223372036854775807")]
    [TestCase("quantity('-9223372036854775808').asInteger()", "-9223372036854775808")]
    [TestCase("quantity('9223372036854775808').isInteger()", "false")]
    [TestCase("quantity('50k').asInteger() == 50000", "true")]
    [TestCase("quantity('50k').sub(20000).asApproximateFloat() == 30000.0", "true")]
    [TestCase("quantity('0.3').asApproximateFloat() == 0.3", "true")]
    [TestCase("math.isInf(quantity('1e400').asApproximateFloat())", "true")]
    [TestCase("quantity('50k').add(quantity('20k')) == quantity('70k')", "true")]
    [TestCase("quantity('50k').add(20) == quantity('50020')", "true")]
    [TestCase("quantity('50k').sub(quantity('20k')) == quantity('30k')", "true")]
    [TestCase("quantity('50k').add(20).sub(quantity('100k')).sub(-50000) == quantity('20')", "true")]
    [TestCase("quantity('9223372036854775807').add(9223372036854775807)", "\"18446744073709551614\"")]
    [TestCase("quantity('200M').compareTo(quantity('0.2G'))", "0")]
    [TestCase("quantity('50M').compareTo(quantity('50Mi'))", "-1")]
    [TestCase("quantity('50Mi').compareTo(quantity('50M'))", "1")]
    [TestCase("quantity('150Mi').isGreaterThan(quantity('100Mi'))", "true")]
    [TestCase("quantity('100Mi').isGreaterThan(quantity('100Mi'))", "false")]
    [TestCase("quantity('50M').isLessThan(quantity('100M'))", "true")]
    [TestCase("quantity('100M').isLessThan(quantity('50M'))", "false")]
    [TestCase("quantity(u)", """{"$unknown":["pods"]}""")]
    [TestCase("quantity('1').add(u)", """{"$unknown":["pods"]}""")]
    public void Evaluate_QuantityFunction_Answers(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("quantity('1x')", "CEL308: type conversion error: \"1x\" is no quantity: expected a number and a suffix such as m, k, M, Ki, Mi or e3")]
    [TestCase("quantity('1500m').asInteger()", "CEL308: type conversion error: \"1.5\" is no int")]
    [TestCase("quantity('1').add(dyn(1.0))", "CEL301: no such overload: add(kubernetes.Quantity, double)")]
    [TestCase("quantity('1').compareTo(dyn(semver('1.0.0')))", "CEL301: no such overload: compareTo(kubernetes.Quantity, kubernetes.Semver)")]
    [TestCase("string(dyn(quantity('1')))", "CEL301: no such overload: string(kubernetes.Quantity)")]
    [TestCase("dyn(quantity('1')) < dyn(quantity('2'))", "CEL301: no such overload: kubernetes.Quantity < kubernetes.Quantity")]
    public void Evaluate_QuantityFunctionOnOtherArgument_IsAnError(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).AsError.ToString(), Is.EqualTo(expected));
}
