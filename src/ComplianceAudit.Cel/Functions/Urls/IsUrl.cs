using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>isURL(text)</c>: whether <c>url(text)</c> gives a URL.</summary>
/// <remarks>From Kubernetes' URL library.</remarks>
internal sealed class IsUrl : TextTest
{
    public override string Name => "isURL";

    protected override bool Holds(ReadOnlySpan<CelValue> arguments) => UrlText.TryParse(arguments[0].AsString, out _) is not null;
}
