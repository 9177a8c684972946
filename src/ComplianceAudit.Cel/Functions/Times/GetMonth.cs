namespace ComplianceAudit.Cel.Functions.Times;

/// <summary><c>timestamp.getMonth(zone)</c>: month from 0; in UTC without a zone.</summary>
internal sealed class GetMonth : TimePart
{
    public override string Name => "getMonth";

    protected override long Of(DateTimeOffset time) => time.Month - 1;
}
