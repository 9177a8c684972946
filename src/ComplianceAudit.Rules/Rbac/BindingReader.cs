using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>Reads bindings, and notes what could not be read of them. Used by one thread.</summary>
internal sealed class BindingReader(RbacRoles roles)
{
    /// <summary>What of the bindings read so far is not known: subjects and roles that redaction took or that have another shape.</summary>
    public CelUnknown? Unreadable { get; private set; }

    public RbacBinding Read(ResourceReader reader, string kind)
    {
        var binding = new ContentNode(reader, 0);
        var space = kind == RbacBinding.RoleBinding ? reader.Namespace : "";
        var role = roles.Named(Text(binding["roleRef", "kind"]), space, Text(binding["roleRef", "name"]));
        var elements = binding["subjects"].Elements();
        Note(elements.Unknown);
        var subjects = new List<RbacSubject>(elements.Value.Count);
        foreach (var element in elements.Value)
        {
            var own = Text(element["namespace"]);
            if (RbacSubject.TryMake(Text(element["kind"]), own.Length > 0 ? own : space, Text(element["name"]), out var subject) && !subjects.Contains(subject))
                subjects.Add(subject);
        }
        return new RbacBinding(kind, space, reader.Name, role, subjects);
    }

    private string Text(ContentNode node)
    {
        var text = node.Text();
        Note(text.Unknown);
        return text.Value;
    }

    private void Note(CelUnknown? unknown) => Unreadable = RbacGraph.Union(Unreadable, unknown);
}
