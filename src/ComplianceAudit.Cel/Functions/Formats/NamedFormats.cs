using System.Collections.Frozen;

namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.named(name)</c>: the format of a name, or none.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class NamedFormats : CelFunction
{
    private static readonly FrozenDictionary<string, CelValue> All = Discovery.MakeAll<FormatFunction>()
        .ToFrozenDictionary(format => format.FormatName, format => CelValue.OfOptional(CelValue.OfOpaque(new NamedFormat(format))), StringComparer.Ordinal);

    public override string Name => "format.named";

    public override IReadOnlyList<string> Signatures { get; } = ["format.named(string) -> optional<kubernetes.NamedFormat>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind != CelKind.String ? NoSuchOverload : All.TryGetValue(arguments[0].AsString, out var format) ? format : CelValue.None;
}
