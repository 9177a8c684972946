namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getMonth(zone)</c>: month from 0; in UTC without a zone.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class GetMonth : TimePart
{
    public override string Name => "getMonth";

    protected override long Of(DateTimeOffset time) => time.Month - 1;
}
