using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Reading;

/// <summary>A function on an opaque value without other arguments.</summary>
/// <typeparam name="T">Class of the value.</typeparam>
internal abstract class OpaqueProperty<T> : CelFunction
    where T : Opaque
{
    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.Opaque && arguments[0].AsOpaque is T value ? Of(value) : NoSuchOverload;

    protected abstract CelValue Of(T value);
}
