using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary>Says what one subject, its first argument, may do.</summary>
internal abstract class SubjectFunction : RbacFunction
{
    protected sealed override CelValue Answer(SnapshotView snapshot, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        return RbacSubject.TryParse(arguments[0].AsString, out var subject)
            ? Answer(RbacGraph.Of(snapshot), subject.Value, arguments[1..])
            : RbacErrors.NotASubject(arguments[0].AsString);
    }

    protected abstract CelValue Answer(RbacGraph graph, RbacSubject subject, ReadOnlySpan<CelValue> arguments);
}
