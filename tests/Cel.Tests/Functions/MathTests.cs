using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>The math functions of cel-go.</summary>
public sealed class MathTests
{
    [TestCase("math.greatest(1) == 1 && math.greatest(1u, 2u) == 2u && math.greatest(-42.0, -21.5, -100.0) == -21.5", "true")]
    [TestCase("math.greatest([-42.0, -21.5, -100.0]) == -21.5 && math.greatest(1, 2.5, 3u) == 3u", "true")]
    [TestCase("math.least(1) == 1 && math.least(1u, 2u) == 1u && math.least(-42.0, -21.5, -100.0) == -100.0", "true")]
    [TestCase("math.least([1, dyn(0.5)]) == 0.5 && math.least(2, 1.5, 1u, 0) == 0", "true")]
    [TestCase("math.least(1, 2, 3, 4, 5, 6, -7)", "-7")]
    [TestCase("math.ceil(1.2) == 2.0 && math.ceil(-1.2) == -1.0", "true")]
    [TestCase("math.floor(1.2) == 1.0 && math.floor(-1.2) == -2.0", "true")]
    [TestCase("math.round(1.2) == 1.0 && math.round(1.5) == 2.0 && math.round(-1.5) == -2.0 && math.round(2.5) == 3.0 && math.round(0.49999999999999994) == 0.0", "true")]
    [TestCase("math.trunc(-1.3) == -1.0 && math.trunc(1.3) == 1.0", "true")]
    [TestCase("math.isNaN(math.round(0.0 / 0.0)) && math.isInf(math.ceil(-1.0 / 0.0))", "true")]
    [TestCase("math.abs(-1) == 1 && math.abs(1u) == 1u && math.abs(-1.5) == 1.5 && math.abs(-9223372036854775807) == 9223372036854775807", "true")]
    [TestCase("math.sign(-42) == -1 && math.sign(0) == 0 && math.sign(42u) == 1u && math.sign(-0.5) == -1.0 && math.isNaN(math.sign(0.0 / 0.0))", "true")]
    [TestCase("math.isInf(1.0 / 0.0) && !math.isInf(1.2) && math.isNaN(0.0 / 0.0) && !math.isNaN(1.2) && math.isFinite(1.2) && !math.isFinite(0.0 / 0.0) && !math.isFinite(-1.0 / 0.0)", "true")]
    [TestCase("math.sqrt(81) == 9.0 && math.sqrt(985.25) == 31.388692231439016 && math.sqrt(4u) == 2.0 && math.sqrt(0) == 0.0", "true")]
    [TestCase("math.isNaN(math.sqrt(-15)) && math.isInf(math.sqrt(1.0 / 0.0))", "true")]
    [TestCase("math.bitOr(1u, 2u) == 3u && math.bitOr(-2, -4) == -2", "true")]
    [TestCase("math.bitAnd(3u, 2u) == 2u && math.bitAnd(3, 5) == 1 && math.bitAnd(-3, -5) == -7", "true")]
    [TestCase("math.bitXor(3u, 5u) == 6u && math.bitXor(1, 3) == 2", "true")]
    [TestCase("math.bitNot(1) == -2 && math.bitNot(-1) == 0 && math.bitNot(0u) == 18446744073709551615u", "true")]
    [TestCase("math.bitShiftLeft(1, 2) == 4 && math.bitShiftLeft(-1, 2) == -4 && math.bitShiftLeft(1u, 2) == 4u && math.bitShiftLeft(1u, 200) == 0u && math.bitShiftLeft(1, 63) == -9223372036854775808 && math.bitShiftLeft(1, 64) == 0", "true")]
    [TestCase("math.bitShiftRight(1024, 2) == 256 && math.bitShiftRight(1024u, 2) == 256u && math.bitShiftRight(1024u, 64) == 0u && math.bitShiftRight(-1, 1) == 9223372036854775807", "true")]
    [TestCase("math.greatest(p)", """{"$unknown":["pods"]}""")]
    [TestCase("math.least([1, u])", """{"$unknown":["pods"]}""")]
    [TestCase("math.sqrt(u)", """{"$unknown":["pods"]}""")]
    public void Evaluate_MathFunction_Answers(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("math.abs(-9223372036854775808)", "CEL307: overflow: the result does not fit into int")]
    [TestCase("math.bitShiftLeft(1, -1)", "CEL312: invalid argument of math.bitShiftLeft: the number of bits is negative")]
    [TestCase("math.bitShiftRight(1u, -1)", "CEL312: invalid argument of math.bitShiftRight: the number of bits is negative")]
    [TestCase("math.greatest([])", "CEL301: no such overload: math.greatest(list)")]
    [TestCase("math.least(dyn('a'))", "CEL301: no such overload: math.least(string)")]
    [TestCase("math.greatest(dyn([1, 'a']))", "CEL301: no such overload: math.greatest(list)")]
    [TestCase("math.ceil(dyn(1))", "CEL301: no such overload: math.ceil(int)")]
    [TestCase("math.isNaN(dyn(1))", "CEL301: no such overload: math.isNaN(int)")]
    [TestCase("math.abs(dyn('a'))", "CEL301: no such overload: math.abs(string)")]
    [TestCase("math.sign(dyn(true))", "CEL301: no such overload: math.sign(bool)")]
    [TestCase("math.sqrt(dyn('4'))", "CEL301: no such overload: math.sqrt(string)")]
    [TestCase("math.bitAnd(dyn(1), dyn(1u))", "CEL301: no such overload: math.bitAnd(int, uint)")]
    [TestCase("math.bitNot(dyn(1.0))", "CEL301: no such overload: math.bitNot(double)")]
    [TestCase("math.bitShiftLeft(dyn(1), dyn(1u))", "CEL301: no such overload: math.bitShiftLeft(int, uint)")]
    public void Evaluate_MathFunctionOnOtherArgument_IsAnError(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).AsError.ToString(), Is.EqualTo(expected));
}
