namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getDayOfMonth(zone)</c>: day of the month from 0; in UTC without a zone.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetDayOfMonth : TimePart
{
    public override string Name => "getDayOfMonth";

    protected override long Of(DateTimeOffset time) => time.Day - 1;
}
