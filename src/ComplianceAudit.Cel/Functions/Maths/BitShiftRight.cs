namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitShiftRight(number, bits)</c>: bits moved right, filling up with zeros.</summary>
internal sealed class BitShiftRight : BitShift
{
    public override string Name => "math.bitShiftRight";

    protected override ulong Shift(ulong number, int bits) => number >> bits;
}
