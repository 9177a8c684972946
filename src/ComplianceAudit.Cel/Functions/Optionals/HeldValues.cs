namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary>The values that the optionals of a list hold, without those that hold none.</summary>
internal abstract class HeldValues : CelFunction
{
    public sealed override bool AcceptsPartialLists => true;

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        var held = new List<CelValue>();
        for (var i = 0; i < arguments[0].Count; i++)
        {
            frame.ThrowIfCancelled(i);
            var element = arguments[0].ElementAt(i);
            if (element.Kind != CelKind.Optional)
                return element.Kind == CelKind.Unknown ? element : NoSuchOverload;
            if (element.AsOptional is { } value)
                held.Add(value);
        }
        return CelValue.OfList(held, arguments[0].Missing);
    }
}
