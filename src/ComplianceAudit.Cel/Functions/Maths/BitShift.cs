using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary>The bits of an int or uint moved, filling up with zeros.</summary>
internal abstract class BitShift : CelFunction
{
    public sealed override IReadOnlyList<string> Signatures => [$"{Name}(int, int) -> int", $"{Name}(uint, int) -> uint"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind is not (CelKind.Int or CelKind.UInt) || arguments[1].Kind != CelKind.Int)
            return NoSuchOverload;
        var bits = arguments[1].AsInt;
        if (bits < 0)
            return EvaluationErrors.BadArgument(Name, "the number of bits is negative");
        if (arguments[0].Kind == CelKind.Int)
            return CelValue.Of(bits > 63 ? 0L : (long)Shift((ulong)arguments[0].AsInt, (int)bits));
        return CelValue.Of(bits > 63 ? 0UL : Shift(arguments[0].AsUInt, (int)bits));
    }

    protected abstract ulong Shift(ulong number, int bits);
}
