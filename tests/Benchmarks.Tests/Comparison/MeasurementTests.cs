using ComplianceAudit.Benchmarks.Comparison;

namespace ComplianceAudit.Benchmarks.Tests.Comparison;

internal sealed class MeasurementTests
{
    [Test]
    public void Measurement_OfRounds_HasTheMiddleHalf()
    {
        var measurement = new Measurement([9, 1, 5, 3, 7]);

        Assert.That((measurement.Low, measurement.Median, measurement.High), Is.EqualTo((3, 5, 7)));
    }
}
