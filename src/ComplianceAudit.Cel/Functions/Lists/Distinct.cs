using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.distinct()</c>: each element once, where it stands first.</summary>
/// <remarks>From cel-go's list library.</remarks>
internal sealed class Distinct : CelFunction
{
    public override string Name => "distinct";

    public override IReadOnlyList<string> Signatures { get; } = ["list<T>.distinct() -> list<T>"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        var seen = new HashSet<CelValue>(new ElementComparer(frame));
        var kept = new List<CelValue>();
        for (var i = 0; i < arguments[0].Count; i++)
        {
            frame.ThrowIfCancelled(i);
            var element = arguments[0].ElementAt(i);
            // What is not certain to equal itself is not certain to differ from another.
            if (Equality.Of(element, element, frame) is { Kind: CelKind.Unknown } unknown)
                return unknown;
            if (seen.Add(element))
                kept.Add(element);
        }
        return CelValue.OfList(kept, arguments[0].Missing);
    }
}
