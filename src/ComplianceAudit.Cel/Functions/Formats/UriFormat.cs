using ComplianceAudit.Cel.Functions.Urls;

namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.uri()</c>: what <c>isURL</c> takes.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class UriFormat : FormatFunction
{
    public override string FormatName => "uri";

    public override IEnumerable<string> Problems(string text) => UrlText.TryParse(text, out var problem) is null ? [problem] : [];
}
