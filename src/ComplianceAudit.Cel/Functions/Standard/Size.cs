using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>size(value)</c>, <c>value.size()</c>: code points of a string, bytes, elements of a list, entries of a map.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class Size : CelFunction
{
    public override string Name => "size";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "size(string) -> int",
        "string.size() -> int",
        "size(bytes) -> int",
        "bytes.size() -> int",
        "size(list<T>) -> int",
        "list<T>.size() -> int",
        "size(map<K, V>) -> int",
        "map<K, V>.size() -> int",
    ];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.String => CelValue.Of((long)CodePoints.Count(arguments[0].AsString)),
        CelKind.Bytes => CelValue.Of(arguments[0].AsBytes.LongLength),
        CelKind.List => CelValue.Of((long)arguments[0].Count),
        CelKind.Map => arguments[0].Map?.Unsure(frame) is { } unsure ? CelValue.OfUnknown(unsure) : CelValue.Of((long)arguments[0].Count),
        _ => NoSuchOverload,
    };

    /// <summary>The elements are counted, none is gone into.</summary>
    internal override Reached Reach(Reacher reacher, Expr[] arguments, Reached[] values)
    {
        reacher.Elements(values[0]);
        return Reached.Scalar;
    }
}
