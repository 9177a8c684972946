using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel.Operators;

/// <summary>What the operators with one operand take.</summary>
internal static class UnaryOverloads
{
    private static readonly Overload[] Not = [Overload.ParseOperator("!", "!bool -> bool")];
    private static readonly Overload[] Minus = [Overload.ParseOperator("-", "-int -> int"), Overload.ParseOperator("-", "-double -> double")];

    /// <summary>Overloads of ! or -.</summary>
    public static Overload[] Of(char symbol) => symbol == '!' ? Not : Minus;
}
