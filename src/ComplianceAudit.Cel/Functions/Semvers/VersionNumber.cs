using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary>One of the three numbers of a version.</summary>
internal abstract class VersionNumber : OpaqueProperty<SemanticVersion>
{
    public sealed override IReadOnlyList<string> Signatures => [$"kubernetes.Semver.{Name}() -> int"];

    protected sealed override CelValue Of(SemanticVersion value) =>
        NumberOf(value) is <= long.MaxValue and var number ? CelValue.Of((long)number) : EvaluationErrors.Overflow("int");

    protected abstract ulong NumberOf(SemanticVersion version);
}
