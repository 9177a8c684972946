using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary><c>rbac.can('Group/developers', 'create', '', 'pods/exec', 'shop')</c>: whether a subject may do something.</summary>
internal sealed class RbacCanFunction : SubjectFunction
{
    public override string Name => "rbac.can";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "rbac.can(string, string, string) -> bool",
        "rbac.can(string, string, string, string, string) -> bool",
        "rbac.can(string, string, string, string, string, string) -> bool",
    ];

    protected override CelValue Answer(RbacGraph graph, RbacSubject subject, ReadOnlySpan<CelValue> arguments)
    {
        if (!TryRead(arguments, out var request))
            return NoSuchOverload;
        return subject == RbacSubject.Masters ? CelValue.True : graph.Can(RbacIdentity.Of(subject), request).Value;
    }
}
