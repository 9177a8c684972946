using ComplianceAudit.Rules;

namespace ComplianceAudit.RulePacks.Tests;

/// <summary>Everything in <c>rulepacks/</c>, loaded once for all tests.</summary>
internal static class ShippedRulePacks
{
    private static readonly Lazy<RulePackLibrary> Loaded = new(() => RulePackLibrary.Load([Repository.RulePacks]));

    /// <summary>The library. Throws with every diagnostic when something in the folder is wrong.</summary>
    public static RulePackLibrary Library => Loaded.Value;
}
