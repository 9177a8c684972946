using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Reading;

/// <summary>A function over the order of two opaque values of one type.</summary>
/// <typeparam name="T">Class of the values.</typeparam>
internal abstract class OpaqueComparison<T> : CelFunction
    where T : Opaque, IComparable<T>
{
    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.Opaque && arguments[0].AsOpaque is T left && arguments[1].Kind == CelKind.Opaque && arguments[1].AsOpaque is T right
            ? Of(left.CompareTo(right))
            : NoSuchOverload;

    /// <summary>The result for an order: negative, zero or positive.</summary>
    protected abstract CelValue Of(int order);
}
