namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitShiftLeft(number, bits)</c>: bits moved left, filling up with zeros.</summary>
/// <remarks>A negative number of bits is an error. From cel-go's math library.</remarks>
internal sealed class BitShiftLeft : BitShift
{
    public override string Name => "math.bitShiftLeft";

    protected override ulong Shift(ulong number, int bits) => number << bits;
}
