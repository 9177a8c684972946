using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>operand.field</c> or <c>operand.?field</c>.</summary>
internal sealed class SelectExpr(Place place, Expr operand, string field, bool isOptional) : Expr(place, Above(operand))
{
    public Expr Operand { get; } = operand;

    public string Field { get; } = field;

    public bool IsOptional { get; } = isOptional;

    /// <summary>What it stands for as a whole, once the tree is checked; null when it reads a field.</summary>
    public Meaning? Meaning { get; set; }

    public override void Write(ExpressionText text)
    {
        text.Append(Operand, Precedence.Primary);
        text.Append(IsOptional ? ".?" : ".");
        text.Append(Words.IsName(Field) ? Field : $"`{Field}`");
    }
}
