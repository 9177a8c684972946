namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.first()</c>: an optional with the first element; none of an empty list.</summary>
/// <remarks>From version 2 of cel-go's optional library.</remarks>
internal sealed class FirstElement : CelFunction
{
    public override string Name => "first";

    public override IReadOnlyList<string> Signatures { get; } = ["list<T>.first() -> optional<T>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.List ? EndOfList.Of(arguments[0], 0) : NoSuchOverload;
}
