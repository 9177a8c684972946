using System.Diagnostics.CodeAnalysis;

namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>What the node's disk says, or why it says nothing.</summary>
internal readonly struct HostAnswer<T>
    where T : class
{
    private readonly T? _value;
    private readonly HostProblem? _problem;

    private HostAnswer(T? value, HostProblem? problem) => (_value, _problem) = (value, problem);

    /// <summary>The answer; null when there is a problem.</summary>
    public T? Value => _value;

    /// <summary>Why there is no answer; null when there is one.</summary>
    public HostProblem? Problem => _problem;

    public static implicit operator HostAnswer<T>(T value) => new(value, null);

    public static implicit operator HostAnswer<T>(HostProblem problem) => new(null, problem);

    /// <summary>Tells the two apart.</summary>
    public bool IsKnown([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out HostProblem? problem)
    {
        (value, problem) = (_value, _value is null ? _problem ?? HostProblem.Absent : null);
        return value is not null;
    }
}
