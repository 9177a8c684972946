namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getDayOfWeek(zone)</c>: day of the week, Sunday is 0; in UTC without a zone.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetDayOfWeek : TimePart
{
    public override string Name => "getDayOfWeek";

    protected override long Of(DateTimeOffset time) => (long)time.DayOfWeek;
}
