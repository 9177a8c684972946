using System.Globalization;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Reads what a check names as evidence.</summary>
internal sealed class EvidenceReader(CheckScope scope)
{
    /// <summary>Longest value that a report can show; a longer one is cut and says so.</summary>
    private const int MaximumLength = 4096;

    /// <summary>Reads the evidence about the subject and the element that the scope has entered.</summary>
    /// <returns>The evidence, and the manifest's line where its first value stands, in the element where the check has elements; 0 when none is written there.</returns>
    public (IReadOnlyList<Evidence> Evidence, int Line) Read(Subject subject)
    {
        var programs = scope.Check.Program.Evidence;
        var read = new List<Evidence>(programs.Count);
        var first = 0;
        for (var i = 0; i < programs.Count; i++)
        {
            var line = 0;
            read.Add(scope.Check.Evidence[i] is { } program
                ? Compute(subject, programs[i], program)
                : Follow(subject, programs[i], programs[i].Path!, RootOf(subject, programs[i].Path!.Root), out line));
            if (first == 0 && (scope.Check.Each is null || programs[i].Path?.Root == "item"))
                first = line;
        }

        return (read, first);
    }

    private CelValue RootOf(Subject subject, string root) => root switch
    {
        "object" => subject.Resource.Value,
        "pod" => subject.PodValue,
        "item" => scope.Item,
        "namespaceObject" => scope.NamespaceObject,
        "node" => scope.Node,
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, "no path begins with it"),
    };

    private Evidence Compute(Subject subject, EvidenceProgram entry, CelBoundProgram program)
    {
        scope.State.Origins.Clear();
        var value = scope.Evaluate(program);
        var origin = scope.State.Origins.Count > 0 ? string.Join("; ", scope.State.Origins.Distinct()) : "computed";
        return new Evidence(subject.Resource.Label, entry.Name, TextOf(value), entry.Expected, OriginOf(value) ?? origin);
    }

    private static Evidence Follow(Subject subject, EvidenceProgram entry, EvidencePath path, CelValue root, out int line)
    {
        line = 0;
        if (!root.TryGetNode(out var reader, out var node) || reader is not ResourceReader resource)
            return new Evidence(subject.Resource.Label, entry.Name, path.Steps.Count == 0 ? TextOf(root) : "absent", entry.Expected, OriginOf(root) ?? "set");
        for (var i = 0; i < path.Steps.Count && resource.KindOf(node) != CelKind.Unknown; i++)
        {
            var next = Step(resource, node, path.Steps[i]);
            if (next < 0)
                return new Evidence(resource.Label, PathOf(resource, node, path.Steps.Skip(i)), "absent", entry.Expected, "not set");
            node = next;
        }

        if (ReferenceEquals(resource, subject.Resource))
            line = resource.Document.LineOf(node);
        var value = CelValue.OfNode(resource, node);
        return new Evidence(resource.Label, KeyedPath.Of(resource, node), TextOf(value, resource.Document, node), entry.Expected, OriginOf(value) ?? "set");
    }

    private static int Step(ResourceReader resource, int node, EvidenceStep step) => resource.KindOf(node) switch
    {
        CelKind.Map when step.Index < 0 => resource.FieldOf(node, step.Name),
        CelKind.List when step.Index >= 0 && step.Index < resource.CountOf(node) => resource.ChildAt(node, step.Index),
        _ => -1,
    };

    private static string PathOf(ResourceReader resource, int node, IEnumerable<EvidenceStep> rest) =>
        string.Join('.', rest.Select(step => step.ToString()).Prepend(KeyedPath.Of(resource, node)).Where(text => text.Length > 0));

    private static string TextOf(CelValue value, ResourceDocument document, int node) =>
        value.Kind == CelKind.Unknown ? document.TextAt(node) : TextOf(value);

    private static string TextOf(CelValue value) => value.Kind switch
    {
        CelKind.Unknown => "unknown",
        CelKind.Error => "error",
        CelKind.Optional when value.AsOptional is null => "absent",
        _ => Cut(value.ToJson()),
    };

    private static string? OriginOf(CelValue value) => value.Kind switch
    {
        CelKind.Unknown => string.Join("; ", value.AsUnknown.Sources),
        CelKind.Error => value.AsError.ToString(),
        _ => null,
    };

    private static string Cut(string text) => text.Length <= MaximumLength ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text[..MaximumLength]}... ({text.Length} characters)");
}
