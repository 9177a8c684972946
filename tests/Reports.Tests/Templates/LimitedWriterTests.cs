using ComplianceAudit.Reports.Templates;

namespace ComplianceAudit.Reports.Tests.Templates;

internal sealed class LimitedWriterTests
{
    [Test]
    public void Write_AfterItsTime_Ends()
    {
        var time = new SteppingTime();
        using var writer = new LimitedWriter("report.liquid", new TemplateLimits { Time = TimeSpan.FromSeconds(5) }, time);
        time.Seconds = 6;

        var error = Assert.Throws<ReportException>(() => writer.Write("a"));

        Assert.That(error.Message, Is.EqualTo("report.liquid: REPT013: found more than 5 seconds; expected a template that ends within its limits; look for a loop that does not"));
    }

    private sealed class SteppingTime : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
