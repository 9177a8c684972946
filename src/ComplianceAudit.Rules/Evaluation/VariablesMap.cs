using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A check's <c>variables</c>: each is computed when it is first read and kept until <see cref="Forget"/>. Used by one thread at a time.</summary>
internal sealed class VariablesMap(IReadOnlyList<KeyValuePair<string, CelBoundProgram>> programs, CelActivation activation) : CelMap
{
    private readonly Dictionary<string, CelBoundProgram> _programs = new(programs, StringComparer.Ordinal);
    private readonly Dictionary<string, CelValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);

    public override IEnumerable<string> Keys => programs.Select(program => program.Key);

    /// <summary>Forgets what was computed: the next subject or item begins.</summary>
    public void Forget() => _values.Clear();

    public override bool TryGet(string key, CelFrame? frame, out CelValue value)
    {
        if (_values.TryGetValue(key, out value))
            return true;
        if (!_programs.TryGetValue(key, out var program))
            return false;
        if (!_running.Add(key))
        {
            value = EvaluationErrors.VariableOfItself(key);
            return true;
        }

        try
        {
            value = frame is null ? program.Evaluate(activation) : program.Evaluate(frame);
            // An evaluation that went over a limit has no value: the next one may stay within it.
            if (frame is null || !frame.IsExhausted)
                _values[key] = value;
            return true;
        }
        finally
        {
            _running.Remove(key);
        }
    }
}
