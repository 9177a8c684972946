namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>A place, such as <c>^</c> or <c>\b</c>.</summary>
internal sealed class AssertionNode(Assertion assertion) : PatternNode
{
    public Assertion Assertion => assertion;

    public override bool IsNullable => true;

    public override long Size => 1;

    public override int Depth => 1;

    public override int Repeats => 1;
}
