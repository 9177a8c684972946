using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url(text)</c>: the absolute URI, or absolute path, that a string holds; an error when it holds none.</summary>
/// <remarks>As Kubernetes' URL library has it.</remarks>
internal sealed class ToUrl : OpaqueFromText
{
    public override string Name => "url";

    public override IReadOnlyList<string> Signatures { get; } = ["url(string) -> kubernetes.URL"];

    protected override CelValue Read(ReadOnlySpan<CelValue> arguments) =>
        UrlText.TryParse(arguments[0].AsString, out var problem) is { } url ? Opaque(url) : Refuse(arguments[0], "URL", problem);
}
