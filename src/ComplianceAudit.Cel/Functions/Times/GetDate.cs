namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getDate(zone)</c>: day of the month from 1; in UTC without a zone.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetDate : TimePart
{
    public override string Name => "getDate";

    protected override long Of(DateTimeOffset time) => time.Day;
}
