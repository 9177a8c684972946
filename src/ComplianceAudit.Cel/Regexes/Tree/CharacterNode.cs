using ComplianceAudit.Cel.Regexes.Characters;

namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>One character of a set.</summary>
internal sealed class CharacterNode(CodeSet set) : PatternNode
{
    public CodeSet Set => set;

    public override bool IsNullable => false;

    public override long Size => 1;

    public override int Depth => 1;

    public override int Repeats => 1;
}
