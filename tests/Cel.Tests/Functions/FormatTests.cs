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
