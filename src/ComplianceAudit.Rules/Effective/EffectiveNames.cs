namespace ComplianceAudit.Rules.Effective;

/// <summary>Names by which expressions reach effective values.</summary>
internal static class EffectiveNames
{
    public const string Function = "effective";
}
