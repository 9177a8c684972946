namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getMinutes(zone)</c>: minute; in UTC without a zone. Of a duration: whole ones in it.</summary>
internal sealed class GetMinutes : TimePart
{
    public override string Name => "getMinutes";

    protected override long Of(DateTimeOffset time) => time.Minute;

    protected override Int128? Of(Int128 nanoseconds) => nanoseconds / 60_000_000_000;
}
