using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Certificates;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>certificate.keyStrength(object)</c>: bits of security of its key: RSA 2048 has 112, P-256 has 128.</summary>
internal sealed class CertificateKeyStrengthFunction : FactFunction
{
    public override string Name => "certificate.keyStrength";

    public override string FactKind => "Certificate";

    public override IReadOnlyList<string> Signatures { get; } = ["certificate.keyStrength(dyn) -> int"];

    protected override EffectiveValue Answer(CelFrame frame, ContentNode fact, ReadOnlySpan<CelValue> arguments) =>
        new CertificateFact(fact).KeyStrength();
}
