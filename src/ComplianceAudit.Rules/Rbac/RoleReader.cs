using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>Reads the rules of roles; equal texts are kept once. Used by one thread.</summary>
internal sealed class RoleReader
{
    private static readonly string[] None = [];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public RbacRole Read(ResourceReader role, string kind)
    {
        var rules = new ContentNode(role, 0)["rules"].Elements();
        var missing = rules.Unknown;
        var read = new List<RbacRule>(rules.Value.Count);
        foreach (var rule in rules.Value)
        {
            if (Read(rule, ref missing) is { } known)
                read.Add(known);
        }
        return new RbacRole(kind, kind == RbacRole.Role ? role.Namespace : "", role.Name, read, missing);
    }

    /// <summary>The rule, or null where a part of it is not known, and what it may allow is not either.</summary>
    private RbacRule? Read(ContentNode rule, ref CelUnknown? missing)
    {
        CelUnknown? unknown = null;
        var read = new RbacRule(
            Texts(rule["verbs"], ref unknown), Texts(rule["apiGroups"], ref unknown), Texts(rule["resources"], ref unknown),
            Texts(rule["resourceNames"], ref unknown), Texts(rule["nonResourceURLs"], ref unknown));
        if (unknown is null)
            return read;
        missing = missing?.Union(unknown) ?? unknown;
        return null;
    }

    private string[] Texts(ContentNode list, ref CelUnknown? unknown)
    {
        var elements = list.Elements();
        unknown ??= elements.Unknown;
        if (elements.Value.Count == 0)
            return None;
        var texts = new string[elements.Value.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var text = elements.Value[i].Text();
            unknown ??= text.Unknown;
            texts[i] = Once(text.Value);
        }
        return texts;
    }

    private string Once(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        _texts.Add(text, text);
        return text;
    }
}
