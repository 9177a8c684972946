using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary><c>rbac.path('Group/developers', 'create', '', 'pods/exec', 'shop')</c>: the bindings and roles by which a subject may do something.</summary>
internal sealed class RbacPathFunction : SubjectFunction
{
    public override string Name => "rbac.path";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "rbac.path(string, string, string) -> list<string>",
        "rbac.path(string, string, string, string, string) -> list<string>",
        "rbac.path(string, string, string, string, string, string) -> list<string>",
    ];

    protected override CelValue Answer(RbacGraph graph, RbacSubject subject, ReadOnlySpan<CelValue> arguments)
    {
        if (!TryRead(arguments, out var request))
            return NoSuchOverload;
        var path = graph.Path(RbacIdentity.Of(subject), request, out var missing).Select(grant => grant.ToString());
        // Its members need no binding, though there is one as a rule.
        return subject == RbacSubject.Masters ? TextsOf(path.Append(RbacErrors.MastersMayAll), null) : TextsOf(path, missing);
    }
}
