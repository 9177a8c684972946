namespace ComplianceAudit.Cel.Macros;

/// <summary><c>cel.iterVar(n, m)</c>: variable of a loop, named by two numbers as optimizers do.</summary>
internal sealed class IterVarMacro : NameMacro
{
    public override IReadOnlyList<string> Names { get; } = ["cel.iterVar"];

    protected override int Numbers => 2;

    protected override string Prefix => "@it:";
}
