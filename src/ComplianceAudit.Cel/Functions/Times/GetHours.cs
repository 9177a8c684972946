namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getHours(zone)</c>: hour; in UTC without a zone. Of a duration: whole ones in it.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetHours : TimePart
{
    public override string Name => "getHours";

    public override IReadOnlyList<string> Signatures => [.. base.Signatures, $"duration.{Name}() -> int"];

    protected override long Of(DateTimeOffset time) => time.Hour;

    protected override Int128? Of(Int128 nanoseconds) => nanoseconds / 3_600_000_000_000;
}
