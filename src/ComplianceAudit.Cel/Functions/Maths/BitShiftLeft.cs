namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitShiftLeft(number, bits)</c>: bits moved left, filling up with zeros.</summary>
internal sealed class BitShiftLeft : BitShift
{
    public override string Name => "math.bitShiftLeft";

    protected override ulong Shift(ulong number, int bits) => number << bits;
}
