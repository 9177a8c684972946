using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>One check under one set of parameters over one snapshot. Used by one thread.</summary>
internal sealed class CheckRun
{
    private readonly BoundCheck _check;
    private readonly SnapshotView _snapshot;
    private readonly CelActivation _activation;
    private readonly VariablesMap _variables;
    private readonly EvidenceReader _evidence;
    private readonly bool _listsPasses;
    private readonly Dictionary<string, CelValue> _roots = new(StringComparer.Ordinal);
    private readonly HashSet<SourceName> _declared;
    private readonly List<Outcome> _outcomes = [];
    private readonly List<Subject> _subjects = [];

    public CheckRun(RunContext context, ControlCheck instance, bool listsPasses)
    {
        _check = new BoundCheck(instance.Check, context.Snapshot.Names);
        _snapshot = context.Snapshot;
        _declared = [.. instance.Check.Sources];
        var state = new EvaluationState(_snapshot);
        _activation = new CelActivation(context.Environment, state, context.Cancellation);
        _variables = new VariablesMap(_check.Variables, _activation);
        _evidence = new EvidenceReader(_check, _activation, state);
        _listsPasses = listsPasses;
        _activation.Set("params", ConstantValue.Parse(instance.Parameters));
        _activation.Set("variables", CelValue.OfMap(_variables));
        _activation.Set("cluster", context.Cluster.Value);
        _activation.Set("asOf", CelValue.OfTimestamp(context.AsOf));
    }

    /// <summary>What the subjects came to, in the order of the sources.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>Subjects that the check is about, as <c>applies</c> says.</summary>
    public IReadOnlyList<Subject> Subjects => _subjects;

    public void Evaluate(Subject subject)
    {
        Enter(subject);
        if (!_check.AppliesPerItem && !Applies(subject, "", ""))
            return;
        _subjects.Add(subject);
        if (_check.Each is not null)
            EvaluateElements(subject, _check.Each.Evaluate(_activation));
        else
            Judge(subject, "", "", 0);
    }

    private void Enter(Subject subject)
    {
        var resource = subject.Resource;
        _variables.Forget();
        Set("object", resource.Value);
        Set("pod", subject.Pod < 0 ? CelValue.Null : CelValue.OfNode(resource, subject.Pod));
        _activation.Set("owner", subject.Pod < 0 ? CelValue.Null : subject.Owner.Value);
        Set("item", CelValue.Null);
        if (_declared.Contains(SnapshotView.Namespaces))
            Set("namespaceObject", _snapshot.NamespaceOf(resource));
        if (_declared.Contains(SnapshotView.Nodes))
            Set("node", _snapshot.NodeOf(resource));
    }

    private void Set(string name, CelValue value)
    {
        _activation.Set(name, value);
        _roots[name] = value;
    }

    private void EvaluateElements(Subject subject, CelValue list)
    {
        if (list.Kind != CelKind.List)
        {
            Add(subject, "", "", 0, list.Kind is CelKind.Unknown or CelKind.Error ? list : NotOf("each", "a list", list.Kind));
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            var item = list.ElementAt(i);
            Set("item", item);
            if (_check.VariablesReadItem)
                _variables.Forget();
            var (path, key, line) = Locate(subject, item);
            if (!_check.AppliesPerItem || Applies(subject, path, key))
                Judge(subject, path, key, line);
        }

        if (list.Missing is { } missing)
            Add(subject, "", "", 0, CelValue.OfUnknown(missing), EvaluationErrors.ElementsLacking(subject.Name, missing));
    }

    private static (string Path, string Key, int Line) Locate(Subject subject, CelValue item)
    {
        if (!item.TryGetNode(out var reader, out var node) || reader is not ResourceReader resource)
            return ($"[{KeyedPath.OfValue(item)}]", $"[{KeyedPath.OfValue(item)}]", 0);
        var path = KeyedPath.Of(resource, node);
        if (!ReferenceEquals(resource, subject.Resource))
            return ($"{resource.Label} {path}".TrimEnd(), $"{resource.Label} {path}".TrimEnd(), 0);
        return (path, subject.Pod > 0 && node > subject.Pod ? KeyedPath.Of(resource, node, subject.Pod) : path, resource.Document.LineOf(node));
    }

    /// <summary>Whether the check is about this subject or element; an answer that is not known, or broken, becomes an outcome of its own.</summary>
    private bool Applies(Subject subject, string path, string key)
    {
        if (_check.Applies is null)
            return true;
        var applies = _check.Applies.Evaluate(_activation);
        if (applies.Kind == CelKind.Bool)
            return applies.AsBool;
        if (!_check.AppliesPerItem)
            _subjects.Add(subject);
        Add(subject, path, key, 0, applies.Kind is CelKind.Unknown or CelKind.Error ? applies : NotOf("applies", "a bool", applies.Kind));
        return false;
    }

    private void Judge(Subject subject, string path, string key, int line)
    {
        var value = _check.Expression.Evaluate(_activation);
        Add(subject, path, key, line, value.Kind is CelKind.Bool or CelKind.Unknown or CelKind.Error ? value : NotOf("expression", "a bool", value.Kind));
    }

    private void Add(Subject subject, string path, string key, int line, CelValue value, string? message = null)
    {
        var verdict = value.Kind switch
        {
            CelKind.Unknown => Verdict.Unknown,
            CelKind.Error => Verdict.Error,
            _ => value.AsBool ? Verdict.Pass : Verdict.Fail,
        };
        if (verdict == Verdict.Pass && !_listsPasses)
        {
            _outcomes.Add(new Outcome(subject, path, key, line, verdict, "", []));
            return;
        }

        // The place to mend is where the value stands that decided; else the element, else the subject.
        var (evidence, valueLine) = _evidence.Read(subject, _roots);
        line = valueLine > 0 ? valueLine : line > 0 ? line : subject.Resource.Document.LineOf(Math.Max(subject.Pod, 0));
        _outcomes.Add(new Outcome(subject, path, key, line, verdict, message ?? MessageOf(subject, path, value), evidence));
    }

    private string MessageOf(Subject subject, string path, CelValue value)
    {
        if (value.Kind == CelKind.Unknown)
            return EvaluationErrors.NotKnown(subject.Name, value.AsUnknown);
        if (value.Kind == CelKind.Error)
            return EvaluationErrors.Broke(subject.Name, ErrorText(value.AsError));
        if (value.AsBool)
            return EvaluationErrors.AsWanted(subject.Name, path);
        var message = _check.Message.Evaluate(_activation);
        return message.Kind switch
        {
            CelKind.String => message.AsString,
            CelKind.Unknown => EvaluationErrors.FailsWithoutMessage(subject.Name, _check.Check.Title, string.Join("; ", message.AsUnknown.Sources)),
            CelKind.Error => EvaluationErrors.FailsWithoutMessage(subject.Name, _check.Check.Title, ErrorText(message.AsError)),
            _ => EvaluationErrors.FailsWithoutMessage(subject.Name, _check.Check.Title, EvaluationErrors.NotOfKind("message", "a string", message.Kind)),
        };
    }

    private static CelValue NotOf(string key, string expected, CelKind found) =>
        CelValue.OfError(new CelError("RULE102", EvaluationErrors.NotOfKind(key, expected, found)));

    /// <summary>The error and the place of the expression, in one line.</summary>
    private static string ErrorText(CelError error) =>
        error.Diagnostic is { } diagnostic ? $"{error} (line {diagnostic.Line} of its file)" : error.ToString();
}
