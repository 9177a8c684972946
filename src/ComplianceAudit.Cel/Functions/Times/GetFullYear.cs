namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getFullYear(zone)</c>: year; in UTC without a zone.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetFullYear : TimePart
{
    public override string Name => "getFullYear";

    protected override bool IsYear => true;

    protected override long Of(DateTimeOffset time) => time.Year;
}
