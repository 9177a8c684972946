namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getHours(zone)</c>: hour; in UTC without a zone. Of a duration: whole ones in it.</summary>
internal sealed class GetHours : TimePart
{
    public override string Name => "getHours";

    protected override long Of(DateTimeOffset time) => time.Hour;

    protected override Int128? Of(Int128 nanoseconds) => nanoseconds / 3_600_000_000_000;
}
