using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>effective(object, 'anonymous-auth')</c>: the value a component's setting has in force, typed; its origin goes into the evidence.</summary>
internal sealed class EffectiveFunction : CelFunction
{
    public override string Name => EffectiveNames.Function;

    public override IReadOnlyList<string> Signatures { get; } = ["effective(dyn, string) -> dyn"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (!arguments[0].TryGetNode(out var reader, out var node) || arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        var effective = reader is ResourceReader component && node == 0
            ? EffectiveConfiguration.Of(component, arguments[1].AsString)
            : EffectiveErrors.NotAComponent();
        (frame.State as EvaluationState)?.Origins.Add(effective.Origin);
        return effective.Value;
    }
}
