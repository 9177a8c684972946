using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Tls;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>tls.minVersion(object)</c>: the oldest TLS version that the component's server accepts.</summary>
internal sealed class TlsMinVersionFunction : ComponentFunction
{
    public override string Name => "tls.minVersion";

    public override IReadOnlyList<string> Signatures { get; } = ["tls.minVersion(dyn) -> string"];

    public override IReadOnlyList<string> Components { get; } = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "etcd"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        new TlsSettings(component).MinVersion();
}
