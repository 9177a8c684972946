namespace ComplianceAudit.Cel.Evaluation;

/// <summary>The plan of a function written as an expression, made once per program that calls it.</summary>
/// <param name="firstParameter">Slot of its first parameter; the others follow.</param>
internal sealed class SharedBody(int firstParameter)
{
    public int FirstParameter { get; } = firstParameter;

    /// <summary>Its plan; null while it is being made.</summary>
    public PlanNode? Root { get; set; }

    /// <summary>What a call takes from the budget.</summary>
    public int Steps { get; set; } = 1;
}
