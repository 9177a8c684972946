using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Tls;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>tls.insecureSuites(object)</c>: those of them that Go counts among its insecure ones.</summary>
internal sealed class TlsInsecureSuitesFunction : ComponentFunction
{
    public override string Name => "tls.insecureSuites";

    public override IReadOnlyList<string> Signatures { get; } = ["tls.insecureSuites(dyn) -> list<string>"];

    public override IReadOnlyList<string> Components { get; } = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "etcd"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        new TlsSettings(component).InsecureSuites();
}
