using System.Text;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Compiles a <see cref="FieldTree"/>: joins what <see cref="FieldTree.Any"/> and a name keep of the same entry, and marks where the part in common stands.</summary>
internal sealed class FieldPlanner(PropertyNames names)
{
    private const string Name = "name";

    private static readonly IReadOnlyList<FieldTree> Everything = [FieldTree.Everything];

    /// <summary>What is kept of the documents of a source.</summary>
    public FieldPlan PlanOf(FieldTree tree, SourceName source)
    {
        var part = SharedPart.PlaceIn(source);
        var marks = part.Count == 0 ? [] : SharedPart.VaryingFields
            .Select(field => new Mark([.. part, .. field]) { Variation = field[^1] == Name ? Variation.WhenGenerated : Variation.Always })
            .Append(new Mark([.. part]) { BeginsPart = true })
            .Append(new Mark(["metadata", "ownerReferences"]) { IsOwners = true });
        return Compile([tree], [.. marks]);
    }

    private FieldPlan Compile(IReadOnlyList<FieldTree> trees, IReadOnlyList<Mark> marks)
    {
        var isWhole = trees.Any(tree => tree.IsWhole);
        if (isWhole && marks.Count == 0)
            return FieldPlan.Whole;

        var any = isWhole ? Everything : [.. trees.Select(tree => tree.Any).OfType<FieldTree>()];
        var others = any.Count > 0 ? Compile(any, Below(marks, null)) : null;
        var steps = marks.Select(mark => mark.Steps.Length > 0 ? mark.Steps[0] : null).OfType<string>()
            .Concat(trees.SelectMany(tree => tree.Named.Keys))
            .Distinct(StringComparer.Ordinal);
        var named = new List<PlannedField>();
        foreach (var step in steps)
        {
            var below = isWhole ? Everything : [.. any, .. trees.Select(tree => tree.Named.GetValueOrDefault(step)).OfType<FieldTree>()];
            if (below.Count > 0)
                named.Add(new PlannedField(Encoding.UTF8.GetBytes(step), names.Intern(step), Compile(below, Below(marks, step))));
        }

        var here = marks.Where(mark => mark.Steps.Length == 0).ToList();
        return new FieldPlan(named, others ?? (trees.Any(tree => tree.IsRead) ? FieldPlan.Shell : null), others ?? FieldPlan.Shell)
        {
            BeginsPart = here.Exists(mark => mark.BeginsPart),
            IsOwners = here.Exists(mark => mark.IsOwners),
            Variation = here.Select(mark => mark.Variation).DefaultIfEmpty().Max(),
        };
    }

    private static IReadOnlyList<Mark> Below(IReadOnlyList<Mark> marks, string? name) =>
        [.. marks.Where(mark => mark.Steps.Length > 0 && (mark.Steps[0] is null || mark.Steps[0] == name)).Select(mark => mark with { Steps = mark.Steps[1..] })];

    /// <summary>A place that is not as others, by the steps that lead to it.</summary>
    private sealed record Mark(string?[] Steps)
    {
        public bool BeginsPart { get; init; }

        public bool IsOwners { get; init; }

        public Variation Variation { get; init; }
    }
}
