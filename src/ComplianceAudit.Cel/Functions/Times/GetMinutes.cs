namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getMinutes(zone)</c>: minute; in UTC without a zone. Of a duration: whole ones in it.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetMinutes : TimePart
{
    public override string Name => "getMinutes";

    public override IReadOnlyList<string> Signatures => [.. base.Signatures, $"duration.{Name}() -> int"];

    protected override long Of(DateTimeOffset time) => time.Minute;

    protected override Int128? Of(Int128 nanoseconds) => nanoseconds / 60_000_000_000;
}
