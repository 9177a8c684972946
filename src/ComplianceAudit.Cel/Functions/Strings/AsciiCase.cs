namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary>A text with its ASCII letters in one case, all others as they are.</summary>
internal abstract class AsciiCase : CelFunction
{
    public sealed override IReadOnlyList<string> Signatures => [$"string.{Name}() -> string"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        var result = arguments[0].AsString.ToCharArray();
        for (var i = 0; i < result.Length; i++)
            result[i] = Cased(result[i]);
        return CelValue.Of(new string(result));
    }

    protected abstract char Cased(char character);
}
