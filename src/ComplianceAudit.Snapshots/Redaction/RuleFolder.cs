using System.Reflection;
using System.Runtime.CompilerServices;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Finds every rule and lets it be found by the names that it looks at.</summary>
internal static class RuleFolder
{
    static RuleFolder()
    {
        var rules = Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RedactionRule)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        foreach (var type in rules)
        {
            var rule = (RedactionRule)Activator.CreateInstance(type)!;
            // Names that a rule compares with must be known before the first document is read.
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            foreach (var key in rule.Keys.Select(PropertyKeys.Add))
                key.Rules = [.. key.Rules, rule];
        }

        RuntimeHelpers.RunClassConstructor(typeof(RedactionPass).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(KeptTexts).TypeHandle);
    }

    /// <summary>Makes every rule known, once.</summary>
    public static void Open()
    {
        // The static constructor has run by now.
    }
}
