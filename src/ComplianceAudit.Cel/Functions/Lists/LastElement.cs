namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.last()</c>: an optional with the last element; none of an empty list.</summary>
/// <remarks>From version 2 of cel-go's optional library.</remarks>
internal sealed class LastElement : CelFunction
{
    public override string Name => "last";

    public override IReadOnlyList<string> Signatures { get; } = ["list<T>.last() -> optional<T>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.List ? EndOfList.Of(arguments[0], arguments[0].Count - 1) : NoSuchOverload;
}
