using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary><c>rbac.subjectsThatCan('get', '', 'secrets', 'shop')</c>: the subjects of bindings that grant something, and system:masters.</summary>
internal sealed class RbacSubjectsThatCanFunction : RbacFunction
{
    public override string Name => "rbac.subjectsThatCan";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "rbac.subjectsThatCan(string, string) -> list<string>",
        "rbac.subjectsThatCan(string, string, string, string) -> list<string>",
        "rbac.subjectsThatCan(string, string, string, string, string) -> list<string>",
    ];

    protected override CelValue Answer(SnapshotView snapshot, ReadOnlySpan<CelValue> arguments)
    {
        if (!TryRead(arguments, out var request))
            return NoSuchOverload;
        var graph = RbacGraph.Of(snapshot);
        var missing = graph.MissingIn(request.Namespace);
        var subjects = new HashSet<RbacSubject> { RbacSubject.Masters };
        foreach (var binding in graph.BindingsIn(request.Namespace))
        {
            var allows = binding.Allows(request);
            missing = RbacGraph.Union(missing, allows.Unknown);
            if (allows.IsTrue)
                subjects.UnionWith(binding.Subjects);
        }
        return TextsOf(subjects.Select(subject => subject.ToString()).Order(StringComparer.Ordinal), missing);
    }
}
