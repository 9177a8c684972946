namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.validate(text)</c>: none when the text has the format, otherwise what is wrong with it, in a list of sentences.</summary>
/// <remarks>The texts are ours; Kubernetes' own differ from version to version.</remarks>
internal sealed class Validate : CelFunction
{
    public override string Name => "validate";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.NamedFormat.validate(string) -> optional<list<string>>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.Opaque || arguments[0].AsOpaque is not NamedFormat named || arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        var problems = named.Format.Problems(arguments[1].AsString).Select(CelValue.Of).ToArray();
        return problems.Length == 0 ? CelValue.None : CelValue.OfOptional(CelValue.OfList(problems));
    }
}
