namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitShiftRight(number, bits)</c>: bits moved right, filling up with zeros.</summary>
/// <remarks>A negative number of bits is an error. From cel-go's math library.</remarks>
internal sealed class BitShiftRight : BitShift
{
    public override string Name => "math.bitShiftRight";

    protected override ulong Shift(ulong number, int bits) => number >> bits;
}
