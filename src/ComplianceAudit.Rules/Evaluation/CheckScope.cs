using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A check's variables set to one subject and one element at a time, and its parts evaluated there. Used by one thread.</summary>
internal sealed class CheckScope
{
    private readonly SnapshotView _snapshot;
    private readonly CelActivation _activation;
    private readonly VariablesMap _variables;
    private readonly (int Object, int Pod, int Owner, int Item, int Namespace, int Node) _slots;
    private readonly bool _readsNamespace;
    private readonly bool _readsNode;

    public CheckScope(RunContext context, ControlCheck instance, BoundCheck check)
    {
        Check = check;
        _snapshot = context.Snapshot;
        State = new EvaluationState(_snapshot);
        _activation = new CelActivation(check.Program.Environment, State, context.Cancellation);
        _variables = new VariablesMap(check.Variables, _activation);
        var declared = instance.Check.Sources.ToHashSet();
        (_readsNamespace, _readsNode) = (declared.Contains(SnapshotView.Namespaces), declared.Contains(SnapshotView.Nodes));
        var environment = check.Program.Environment;
        _slots = (environment.SlotOf("object"), environment.SlotOf("pod"), environment.SlotOf("owner"), environment.SlotOf("item"),
            environment.SlotOf("namespaceObject"), environment.SlotOf("node"));
        _activation.Set("params", ConstantValue.Parse(instance.Parameters));
        _activation.Set("variables", CelValue.OfMap(_variables));
        _activation.Set("cluster", context.Cluster.Value);
        _activation.Set("asOf", CelValue.OfTimestamp(context.AsOf));
    }

    public BoundCheck Check { get; }

    public EvaluationState State { get; }

    /// <summary>The subject that variables are set to.</summary>
    public Subject? Subject { get; private set; }

    public CelValue NamespaceObject { get; private set; }

    public CelValue Node { get; private set; }

    public CelValue Item { get; private set; }

    public void Enter(Subject subject)
    {
        Subject = subject;
        _variables.Forget();
        _activation.Set(_slots.Object, subject.Resource.Value);
        _activation.Set(_slots.Pod, subject.PodValue);
        _activation.Set(_slots.Owner, subject.OwnerValue);
        EnterItem(CelValue.Null);
        if (_readsNamespace)
            _activation.Set(_slots.Namespace, NamespaceObject = _snapshot.NamespaceOf(subject.Resource));
        if (_readsNode)
            _activation.Set(_slots.Node, Node = _snapshot.NodeOf(subject.Resource));
    }

    public void EnterElement(CelValue item)
    {
        EnterItem(item);
        if (Check.Program.VariablesReadItem)
            _variables.Forget();
    }

    public CelValue Evaluate(CelBoundProgram program) => program.Evaluate(_activation);

    /// <summary>The list of elements; an error or an unknown where there is no list.</summary>
    public CelValue Elements() => Wanted(Evaluate(Check.Each!), CelKind.List, "each", "a list");

    /// <summary>Whether the check is about the subject, or the element; an error or an unknown where that is not known.</summary>
    public CelValue Applies() => Check.Applies is null ? CelValue.True : Wanted(Evaluate(Check.Applies), CelKind.Bool, "applies", "a bool");

    /// <summary>Whether it passes; an error or an unknown where that is not known, or not whether a person is to judge.</summary>
    public CelValue Judge()
    {
        var value = Wanted(Evaluate(Check.Expression), CelKind.Bool, "expression", "a bool");
        return IsFalse(value) && Manual() is { Kind: not CelKind.Bool } unsure ? unsure : value;
    }

    /// <summary>The verdict of what <see cref="Judge"/> gave.</summary>
    public Verdict Decide(CelValue judged) => IsFalse(judged) && Manual().AsBool ? Verdict.Manual : VerdictOf(judged);

    public static Verdict VerdictOf(CelValue value) => value.Kind switch
    {
        CelKind.Unknown => Verdict.Unknown,
        CelKind.Error => Verdict.Error,
        _ => value.AsBool ? Verdict.Pass : Verdict.Fail,
    };

    private CelValue Manual() => Check.Manual is null ? CelValue.False : Wanted(Evaluate(Check.Manual), CelKind.Bool, "manual", "a bool");

    private static bool IsFalse(CelValue value) => value.Kind == CelKind.Bool && !value.AsBool;

    private void EnterItem(CelValue item) => _activation.Set(_slots.Item, Item = item);

    private static CelValue Wanted(CelValue value, CelKind kind, string key, string expected) => value.Kind == kind || value.Kind is CelKind.Unknown or CelKind.Error
        ? value
        : CelValue.OfError(new CelError("RULE102", EvaluationErrors.NotOfKind(key, expected, value.Kind)));
}
