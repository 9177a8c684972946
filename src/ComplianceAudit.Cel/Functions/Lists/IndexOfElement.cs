using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.indexOf(element)</c>: index of the first element that is equal, or -1.</summary>
/// <remarks>From Kubernetes' list library.</remarks>
internal sealed class IndexOfElement : CelFunction
{
    public override string Name => "indexOf";

    public override IReadOnlyList<string> Signatures { get; } = ["list<T>.indexOf(T) -> int"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        for (var i = 0; i < arguments[0].Count; i++)
        {
            frame.ThrowIfCancelled(i);
            var equal = Equality.Of(arguments[0].ElementAt(i), arguments[1], frame);
            if (!equal.IsFalse)
                return equal.IsTrue ? CelValue.Of((long)i) : equal;
        }
        return CelValue.Of(-1L);
    }
}
