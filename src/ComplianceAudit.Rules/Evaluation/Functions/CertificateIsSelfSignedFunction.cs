using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Certificates;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>certificate.isSelfSigned(object)</c>: whether a certificate was signed with its own key.</summary>
internal sealed class CertificateIsSelfSignedFunction : FactFunction
{
    public override string Name => "certificate.isSelfSigned";

    public override string FactKind => "Certificate";

    public override IReadOnlyList<string> Signatures { get; } = ["certificate.isSelfSigned(dyn) -> bool"];

    protected override EffectiveValue Answer(CelFrame frame, ContentNode fact, ReadOnlySpan<CelValue> arguments) =>
        new CertificateFact(fact).IsSelfSigned();
}
