using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Certificates;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>certificate.daysLeft(object, asOf)</c>: whole days until a certificate expires; below zero once it has.</summary>
internal sealed class CertificateDaysLeftFunction : FactFunction
{
    public override string Name => "certificate.daysLeft";

    public override string FactKind => "Certificate";

    public override IReadOnlyList<string> Signatures { get; } = ["certificate.daysLeft(dyn, timestamp) -> int"];

    protected override EffectiveValue Answer(CelFrame frame, ContentNode fact, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.Timestamp ? new CertificateFact(fact).DaysLeft(arguments[0].AsTimestamp) : NoSuchArguments;
}
