using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>One step of a program.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Next">Instruction to go on with.</param>
/// <param name="Detail">Of Take the number of the set, of Split the other instruction, of Assert the assertion, of Mark where the place is kept.</param>
internal readonly record struct Instruction(Operation Operation, int Next, int Detail)
{
    public Assertion Assertion => (Assertion)Detail;
}
