using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary><c>rbac.grants(object, 'create', '', 'pods/exec')</c>: whether a binding grants something in the scope that it has. A name limits the question to one object, <c>*</c> widens it to any one.</summary>
internal sealed class RbacGrantsFunction : RbacFunction
{
    private const string AnyName = "*";

    public override string Name => "rbac.grants";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "rbac.grants(dyn, string, string) -> bool",
        "rbac.grants(dyn, string, string, string) -> bool",
        "rbac.grants(dyn, string, string, string, string) -> bool",
    ];

    public override IReadOnlyList<SourceName> Reads => RbacSources.OfRules;

    protected override CelValue Answer(SnapshotView snapshot, ReadOnlySpan<CelValue> arguments)
    {
        if (ResourceOf(arguments[0]) is not { } resource || RbacGraph.Of(snapshot).Find(resource) is not { } binding)
            return RbacErrors.NotABinding(Name);
        foreach (var argument in arguments[1..])
        {
            if (argument.Kind != CelKind.String)
                return NoSuchOverload;
        }
        return Request(binding, arguments[1..]) is { } request ? binding.Allows(request).Value : CelValue.False;
    }

    /// <summary>The request in the binding's own scope; null where paths are asked of one that is about a namespace.</summary>
    private static RbacRequest? Request(RbacBinding binding, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments.Length == 2)
            return binding.IsClusterWide ? RbacRequest.OfPath(arguments[0].AsString, arguments[1].AsString) : null;
        var name = arguments.Length < 4 ? "" : arguments[3].AsString;
        return RbacRequest.OfResource(arguments[0].AsString, arguments[1].AsString, arguments[2].AsString, binding.Namespace, name == AnyName ? null : name);
    }
}
