namespace ComplianceAudit.Cel.Macros;

/// <summary><c>cel.accuVar(n, m)</c>: what a loop has gathered so far, named by two numbers as optimizers do.</summary>
internal sealed class AccuVarMacro : NameMacro
{
    public override IReadOnlyList<string> Names { get; } = ["cel.accuVar"];

    protected override int Numbers => 2;

    protected override string Prefix => "@ac:";
}
