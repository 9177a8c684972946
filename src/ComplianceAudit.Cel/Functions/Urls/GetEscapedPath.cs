using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url.getEscapedPath()</c>: the path with escapes such as <c>%20</c>; empty without one.</summary>
/// <remarks>From Kubernetes' URL library.</remarks>
internal sealed class GetEscapedPath : OpaqueProperty<Url>
{
    public override string Name => "getEscapedPath";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.URL.getEscapedPath() -> string"];

    protected override CelValue Of(Url value) => CelValue.Of(value.Path);
}
