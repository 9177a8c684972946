using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>Corners of <c>format</c> that the conformance suite leaves out.</summary>
public sealed class FormatTests
{
    [TestCase("'%.0f %.0f %.0f'.format([0.5, 1.5, 0.4])", "\"0 2 0\"")]
    [TestCase("'%.2f'.format([9.999])", "\"10.00\"")]
    [TestCase("'%.1f'.format([0.01])", "\"0.0\"")]
    [TestCase("'%.1f'.format([0.06])", "\"0.1\"")]
    [TestCase("'%f'.format([0])", "\"0.000000\"")]
    [TestCase("'%e'.format([0.0])", "\"0.000000e+00\"")]
    [TestCase("'%.1e'.format([9.96])", "\"1.0e+01\"")]
    [TestCase("'%.2e'.format([-0.00012345])", "\"-1.23e-04\"")]
    [TestCase("'%.0e'.format([1234.0])", "\"1e+03\"")]
    [TestCase("'%x %X %b %o'.format([-255, 255, -5, -8])", "\"-ff FF -101 -10\"")]
    [TestCase("'%s %s %s %s'.format([1e21, 0.00001, 1234567.0, -0.0])", "\"1000000000000000000000 0.00001 1234567 -0\"")]
    [TestCase("'%d %d %d'.format([3.25, -2.0, double('-Infinity')])", "\"3.25 -2 -Infinity\"")]
    [TestCase("'%s'.format([[1.0e7, {'b': b'x', 'a': duration('90s')}, type(1), null, [timestamp(0)]]])", "\"[10000000, {a: 90s, b: x}, int, null, [1970-01-01T00:00:00Z]]\"")]
    [TestCase("'%e %e %.0e %.3f'.format([1u, -1, 15.0, 18446744073709551615u])", "\"1.000000e+00 -1.000000e+00 2e+01 18446744073709551616.000\"")]
    [TestCase("'%x %X %x'.format(['ä', b'\\xff', 255u])", "\"c3a4 FF ff\"")]
    [TestCase("'%b %b %o'.format([-9223372036854775808, false, -9223372036854775808])", "\"-1000000000000000000000000000000000000000000000000000000000000000 0 -1000000000000000000000\"")]
    [TestCase("'%d'.format([u])", """{"$unknown":["pods"]}""")]
    [TestCase("'%s'.format([p])", """{"$unknown":["pods"]}""")]
    [TestCase("'%s'.format([{'a': [u, v]}])", """{"$unknown":["nodes","pods"]}""")]
    [TestCase("'100%'.format([])", """{"$error":"CEL312: invalid argument of format: a '%' stands without its clause; write '%%' for a percent sign"}""")]
    [TestCase("'%.f'.format([1.0])", """{"$error":"CEL312: invalid argument of format: the precision is no number up to 1000"}""")]
    [TestCase("'%s'.format([])", """{"$error":"CEL312: invalid argument of format: index 0 out of range, it has fewer values than clauses"}""")]
    [TestCase("'%d'.format(['a'])", """{"$error":"CEL312: invalid argument of format: '%d' takes no string"}""")]
    public void Evaluate_Format_WritesTheValue(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }
}
