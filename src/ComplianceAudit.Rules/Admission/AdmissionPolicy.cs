using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Admission;

/// <summary>A ValidatingAdmissionPolicy with its expressions compiled (staging/src/k8s.io/apiserver/pkg/admission/plugin/policy/validating). Immutable and thread-safe.</summary>
internal sealed class AdmissionPolicy
{
    /// <summary>Steps that looking at a binding costs beside its expressions.</summary>
    private const int Cost = 100;

    private readonly ContentNode _root;
    private readonly IReadOnlyList<PolicyExpression> _conditions;
    private readonly IReadOnlyList<PolicyExpression> _validations;
    private readonly IReadOnlyList<KeyValuePair<string, PolicyExpression>> _variables;
    private readonly Ternary _isWhole;

    public AdmissionPolicy(ResourceReader policy, CelNames names)
    {
        _root = new ContentNode(policy, 0);
        var spec = _root["spec"];
        var (conditions, validations, variables) = (spec["matchConditions"].Elements(), spec["validations"].Elements(), spec["variables"].Elements());
        _conditions = [.. conditions.Value.Select(holder => new PolicyExpression(holder, names))];
        _validations = [.. validations.Value.Select(holder => new PolicyExpression(holder, names))];
        _variables = [.. variables.Value.Select(holder => KeyValuePair.Create(holder["name"].Text().Value, new PolicyExpression(holder, names)))];
        _isWhole = (conditions.Unknown ?? validations.Unknown ?? variables.Unknown) is { } unknown ? unknown : true;
    }

    public string Name => _root.Reader.Name;

    /// <summary>Whether the policy refuses a pod through a binding.</summary>
    public Ternary Rejects(ContentNode binding, PodCreation creation, SnapshotView snapshot, CelFrame frame)
    {
        if (!frame.Spend(Cost))
            return false;
        var applies = ResourceMatch.Of(_root["spec", "matchConstraints"], creation) && ResourceMatch.Of(binding["spec", "matchResources"], creation);
        if (applies.IsFalse)
            return false;
        var parameters = PolicyParameters.Of(_root, binding, creation, snapshot, frame);
        // What no parameters can be found for is refused whatever the binding's actions are.
        if (parameters.IsMisconfigured)
            return applies & FailsClosed;
        Ternary rejects = parameters.Missing is { } missing ? missing : false;
        foreach (var value in parameters.Values)
            rejects |= RejectsWith(value, creation, frame);
        return applies & _isWhole & Denies(binding) & rejects;
    }

    private Ternary FailsClosed => Ternary.Of(_root["spec", "failurePolicy"].Text("Fail"), policy => policy != "Ignore");

    private static Ternary Denies(ContentNode binding)
    {
        var actions = binding["spec", "validationActions"].Elements();
        if (actions.Unknown is { } unknown)
            return unknown;
        Ternary denies = false;
        foreach (var action in actions.Value)
            denies |= Ternary.Of(action.Text(), name => name == "Deny");
        return denies;
    }

    private Ternary RejectsWith(CelValue parameter, PodCreation creation, CelFrame frame)
    {
        var activation = new CelActivation(PolicyExpression.Environment, frame.State);
        activation.Set("object", creation.Pod);
        activation.Set("oldObject", CelValue.Null);
        activation.Set("request", CelValue.OfMap(new PodRequest(creation)));
        activation.Set("params", parameter);
        activation.Set("authorizer", CelValue.OfUnknown(AdmissionErrors.Authorizer));
        activation.Set("variables", CelValue.OfMap(new PolicyVariables(_variables, activation)));
        // Conditions are asked before the namespace is looked up.
        activation.Set("namespaceObject", CelValue.Null);
        var (applies, errs) = Applies(activation, frame);
        if (applies.IsFalse || errs)
            return applies & FailsClosed;
        activation.Set("namespaceObject", creation.Space);
        Ternary rejects = false;
        foreach (var validation in _validations)
            rejects |= !Holds(Evaluate(validation, activation, frame), whenError: !FailsClosed);
        return applies & rejects;
    }

    /// <summary>Whether the conditions hold: one that is false settles it, even where another is an error.</summary>
    private (Ternary Applies, bool Errs) Applies(CelActivation activation, CelFrame frame)
    {
        Ternary applies = true;
        var errs = false;
        foreach (var condition in _conditions)
        {
            var value = Evaluate(condition, activation, frame);
            errs |= value.Kind is not (CelKind.Bool or CelKind.Unknown);
            applies &= Holds(value, whenError: true);
        }
        return (applies, errs);
    }

    private static CelValue Evaluate(PolicyExpression expression, CelActivation activation, CelFrame frame)
    {
        var value = expression.Evaluate(activation);
        frame.Spend((int)Math.Min(activation.Steps, int.MaxValue));
        return value;
    }

    private static Ternary Holds(CelValue value, Ternary whenError) => value.Kind switch
    {
        CelKind.Bool => value.AsBool,
        CelKind.Unknown => value.AsUnknown,
        _ => whenError,
    };
}
