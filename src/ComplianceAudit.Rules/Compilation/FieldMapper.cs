using System.Collections.Frozen;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Evaluation.Functions;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>Works out which fields of which sources evaluating checks looks at.</summary>
internal static class FieldMapper
{
    private static readonly SourceName Pods = new("pods");
    private static readonly SourceName Cluster = new("Cluster");

    /// <summary>Variables that are no documents of a source, or are followed to what they stand for. An owner is read from what every resource keeps.</summary>
    private static readonly FrozenSet<string> Elsewhere = new[] { "params", "cluster", "asOf", "owner", "variables", "item" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fields; everything where what a check reads cannot be told.</summary>
    public static FieldSelection Select(IEnumerable<Check> checks)
    {
        var fields = new List<SelectedField>();
        foreach (var check in checks)
        {
            if (FieldsOf(check) is not { } own)
                return FieldSelection.Everything;
            fields.AddRange(own);
        }
        // What every evaluation looks at, with or without checks.
        return new FieldSelection(fields.Append(Whole(Cluster)));
    }

    /// <summary>Fields that checks name in kinds which Kubernetes does not define; none of a check of which that cannot be told.</summary>
    public static IReadOnlyList<SelectedField> OfCustomKinds(IEnumerable<Check> checks) =>
        [.. checks.SelectMany(check => FieldsOf(check) ?? []).Where(field => !field.Source.IsFact && !ResourceKinds.IsBuiltIn(field.Source))];

    /// <summary>The fields of one check; null where they cannot be told.</summary>
    public static IReadOnlyList<SelectedField>? FieldsOf(Check check)
    {
        var calls = check.Program.All.SelectMany(program => program.Calls).DistinctBy(call => call.Root).ToFrozenDictionary(call => call.Root, StringComparer.Ordinal);
        List<SelectedField> fields = [.. check.SubjectSources.SelectMany(read => OfSubject(read.Source)), .. calls.Values.SelectMany(KeysOf)];
        foreach (var path in check.Program.Reach.Paths)
        {
            if (PlacesOf(check, path.Root, calls) is not { } places)
                return null;
            fields.AddRange(places.Select(place => place.At(path.Steps, path.IsWhole)).OfType<SelectedField>());
        }
        foreach (var path in check.Program.Reach.Named)
        {
            foreach (var place in PlacesOf(check, path.Root, calls) ?? [])
                fields.AddRange(ElementKeys.ReadBy(path.Steps, IsKnown(place.Source)).Select(key => place.At(key.Steps, key.IsWhole)).OfType<SelectedField>());
        }
        return fields;
    }

    /// <summary>What evaluation itself reads of a subject: the node that it runs on, and whether it has a template. Of a fact anything may count.</summary>
    private static IEnumerable<SelectedField> OfSubject(SourceName source)
    {
        if (source.IsFact)
            return [Whole(source)];
        // An owner that the snapshot lacks is told by the hash in its name, which its pods repeat.
        if (source == Pods)
            return [new(source, ["spec", "nodeName"], false), new(source, ["metadata", "labels", "pod-template-hash"], false)];
        var nodeName = new SelectedField(source, ["spec", "nodeName"], false);
        return ResourceKinds.PodTemplateOf(source) is { Length: > 0 } template ? [new SelectedField(source, template, false), nodeName] : [nodeName];
    }

    /// <summary>What a look-up reads to find resources.</summary>
    private static IEnumerable<SelectedField> KeysOf(CelCall call)
    {
        if (ReadingFunction.Named(call.Function) is { } reading)
            return reading.Reads.SelectMany(reading.FieldsOf);
        if (FunctionOf(call) is not { } function || call.Arguments is not [{ } text, ..])
            return [];
        var source = SourceName.Parse(text);
        return function.KeyOf(source) is { Count: > 0 } key ? [new SelectedField(Bare(source), [.. key], true)] : [];
    }

    /// <summary>Where a root may stand; null when that cannot be told.</summary>
    private static IReadOnlyList<Place>? PlacesOf(Check check, string root, FrozenDictionary<string, CelCall> calls)
    {
        if (Elsewhere.Contains(root))
            return [];
        if (root == "object")
            return [.. check.SubjectSources.Select(read => new Place(Bare(read.Source), [], false))];
        if (root == "pod")
            return [.. check.SubjectSources.SelectMany(read => PodsOf(read.Source))];
        if (CheckCompiler.SourceOfVariable.TryGetValue(root, out var joined))
            return [new Place(SourceName.Parse(joined), [], false)];
        if (!calls.TryGetValue(root, out var call))
            return null;
        if (call.Function == EffectiveNames.Function || ReadingFunction.Named(call.Function) is not null || FactFunction.All.Any(function => function.Name == call.Function))
            return [];
        return FunctionOf(call) is { } function && call.Arguments is [{ } source, ..] ? [new Place(Bare(SourceName.Parse(source)), [], function.GivesList)] : null;
    }

    private static IEnumerable<Place> PodsOf(SourceName source) =>
        source == Pods ? [new Place(source, [], false)] : ResourceKinds.PodTemplateOf(source) is { Length: > 0 } template ? [new Place(source, template, false)] : [];

    private static SnapshotFunction? FunctionOf(CelCall call) => SnapshotFunction.All.FirstOrDefault(function => function.Name == call.Function);

    private static bool IsKnown(SourceName source) => ResourceKinds.Workloads.Contains(source) || source.Group == "rbac.authorization.k8s.io";

    private static SelectedField Whole(SourceName source) => new(Bare(source), [], true);

    private static SourceName Bare(SourceName source) => new(source.Resource, source.Group);

    /// <summary>A place of every document of a source.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Steps">Way from the root.</param>
    /// <param name="IsList">Whether a list of documents stands there, so that a path's first step is to any of them.</param>
    private sealed record Place(SourceName Source, IReadOnlyList<string?> Steps, bool IsList)
    {
        /// <summary>The field at a path from here; null for the list itself, of which there is nothing to keep, and for what no list has.</summary>
        public SelectedField? At(IReadOnlyList<string?> steps, bool isWhole)
        {
            if (!IsList)
                return Field([.. Steps, .. steps], isWhole);
            if (steps.Count == 0)
                return isWhole ? Field([], true) : null;
            return steps[0] is null ? Field([.. steps.Skip(1)], isWhole) : null;
        }

        private SelectedField Field(IReadOnlyList<string?> steps, bool isWhole) =>
            // All that facts hold counts: an effective value may be read from any of it.
            Source.IsFact ? new SelectedField(Source, [], true) : new SelectedField(Source, steps, isWhole);
    }
}
