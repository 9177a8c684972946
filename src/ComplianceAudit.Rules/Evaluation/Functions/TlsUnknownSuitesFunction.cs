using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Tls;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>tls.unknownSuites(object)</c>: configured names that Go does not know.</summary>
internal sealed class TlsUnknownSuitesFunction : ComponentFunction
{
    public override string Name => "tls.unknownSuites";

    public override IReadOnlyList<string> Signatures { get; } = ["tls.unknownSuites(dyn) -> list<string>"];

    public override IReadOnlyList<string> Components { get; } = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "etcd"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        new TlsSettings(component).UnknownSuites();
}
