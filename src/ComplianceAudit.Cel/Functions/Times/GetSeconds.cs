namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getSeconds(zone)</c>: second; in UTC without a zone. Of a duration: whole ones in it.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetSeconds : TimePart
{
    public override string Name => "getSeconds";

    public override IReadOnlyList<string> Signatures => [.. base.Signatures, $"duration.{Name}() -> int"];

    protected override long Of(DateTimeOffset time) => time.Second;

    protected override Int128? Of(Int128 nanoseconds) => nanoseconds / 1_000_000_000;
}
