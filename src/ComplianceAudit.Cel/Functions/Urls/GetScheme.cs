using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url.getScheme()</c>: the scheme in lower case; empty without one.</summary>
/// <remarks>From Kubernetes' URL library.</remarks>
internal sealed class GetScheme : OpaqueProperty<Url>
{
    public override string Name => "getScheme";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.URL.getScheme() -> string"];

    protected override CelValue Of(Url value) => CelValue.Of(value.Scheme);
}
