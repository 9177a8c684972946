namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getMilliseconds(zone)</c>: millisecond; in UTC without a zone. Of a duration: those beyond its whole seconds.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetMilliseconds : TimePart
{
    public override string Name => "getMilliseconds";

    public override IReadOnlyList<string> Signatures => [.. base.Signatures, $"duration.{Name}() -> int"];

    protected override long Of(DateTimeOffset time) => time.Millisecond;

    protected override Int128? Of(Int128 nanoseconds) => nanoseconds / 1_000_000 % 1000;
}
