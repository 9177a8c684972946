using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitShiftRight(number, bits)</c>: bits moved right, filling up with zeros.</summary>
internal sealed class BitShiftRight : CelFunction
{
    public override string Name => "math.bitShiftRight";

    public override int MinArguments => 2;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind is not (CelKind.Int or CelKind.UInt) || arguments[1].Kind != CelKind.Int)
            return NoSuchOverload;
        var bits = arguments[1].AsInt;
        if (bits < 0)
            return EvaluationErrors.BadArgument(Name, "the number of bits is negative");
        if (arguments[0].Kind == CelKind.Int)
            return CelValue.Of(bits > 63 ? 0L : arguments[0].AsInt >>> (int)bits);
        return CelValue.Of(bits > 63 ? 0UL : arguments[0].AsUInt >> (int)bits);
    }
}
