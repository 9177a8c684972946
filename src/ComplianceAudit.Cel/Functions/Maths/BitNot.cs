namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitNot(number)</c>.</summary>
internal sealed class BitNot : CelFunction
{
    public override string Name => "math.bitNot";

    public override int MinArguments => 1;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Int => CelValue.Of(~arguments[0].AsInt),
        CelKind.UInt => CelValue.Of(~arguments[0].AsUInt),
        _ => NoSuchOverload,
    };
}
