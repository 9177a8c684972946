using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Tls;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>tls.suites(object)</c>: the cipher suites that the component's server accepts.</summary>
internal sealed class TlsSuitesFunction : ComponentFunction
{
    public override string Name => "tls.suites";

    public override IReadOnlyList<string> Signatures { get; } = ["tls.suites(dyn) -> list<string>"];

    public override IReadOnlyList<string> Components { get; } = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "etcd"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        new TlsSettings(component).Suites();
}
