namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getDayOfYear(zone)</c>: day of the year from 0; in UTC without a zone.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetDayOfYear : TimePart
{
    public override string Name => "getDayOfYear";

    protected override long Of(DateTimeOffset time) => time.DayOfYear - 1;
}
