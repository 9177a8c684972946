using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>bool(value)</c>: of the texts 1, t, true, 0, f, false, the words in lower case, upper case or with a capital.</summary>
/// <remarks>Any other text is an error. From the language definition.</remarks>
internal sealed class ToBool : CelFunction
{
    public override string Name => "bool";

    public override IReadOnlyList<string> Signatures { get; } = ["bool(bool) -> bool", "bool(string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Bool => arguments[0],
        CelKind.String => OfText(arguments[0]),
        _ => NoSuchOverload,
    };

    private static CelValue OfText(in CelValue text) => text.AsString switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
        _ => EvaluationErrors.BadConversion(text, "bool"),
    };
}
