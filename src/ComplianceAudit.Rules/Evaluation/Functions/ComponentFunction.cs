using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary>Says what the configuration of a component, its first argument, amounts to.</summary>
internal abstract class ComponentFunction : FactFunction
{
    protected static readonly IReadOnlyList<string> ApiServer = ["kube-apiserver"];

    public override string FactKind => "Component";

    /// <summary>Components that the function knows about.</summary>
    public virtual IReadOnlyList<string> Components => ApiServer;

    protected sealed override EffectiveValue Answer(CelFrame frame, ContentNode fact, ReadOnlySpan<CelValue> arguments)
    {
        var component = fact["spec", "component"].Text().Value;
        return Components.Contains(component) ? OfComponent(frame, fact, arguments) : MeaningErrors.NotOfComponent(Name, component, Components);
    }

    /// <summary>The answer about one of the components.</summary>
    protected abstract EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments);
}
