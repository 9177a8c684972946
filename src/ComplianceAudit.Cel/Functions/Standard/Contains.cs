namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>text.contains(other)</c>: whether a string holds another.</summary>
internal sealed class Contains : CelFunction
{
    public override string Name => "contains";

    public override bool IsMember => true;

    public override int MinArguments => 2;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String && arguments[1].Kind == CelKind.String
            ? CelValue.Of(arguments[0].AsString.Contains(arguments[1].AsString, StringComparison.Ordinal))
            : NoSuchOverload;
}
