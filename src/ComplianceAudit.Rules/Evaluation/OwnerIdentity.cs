using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>The top controller of a resource, or the resource itself when nothing controls it.</summary>
internal sealed record OwnerIdentity(string Group, string Kind, string Namespace, string Name)
{
    /// <summary>As expressions see it: <c>owner.kind</c>, <c>owner.namespace</c>, <c>owner.name</c>.</summary>
    public CelValue Value => CelValue.OfMap(new ConstantMap(Entries().ToDictionary(entry => entry.Key, entry => CelValue.Of(entry.Text), StringComparer.Ordinal)));

    private IEnumerable<(string Key, string Text)> Entries()
    {
        yield return ("group", Group);
        yield return ("kind", Kind);
        yield return ("name", Name);
        if (Namespace.Length > 0)
            yield return ("namespace", Namespace);
    }
}
