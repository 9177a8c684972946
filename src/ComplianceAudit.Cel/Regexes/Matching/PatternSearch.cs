using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>Looks for the matches of a pattern in texts. Thread-safe.</summary>
internal sealed class PatternSearch
{
    private readonly PatternProgram _program;
    private readonly Automaton? _automaton;

    /// <summary>What every match begins with, at the start of the text, and the automaton's state behind it.</summary>
    private readonly string _prefix;
    private readonly int _behindPrefix;

    /// <summary>A simulation that nobody uses at the moment.</summary>
    private Simulation? _idle;

    public PatternSearch(PatternNode pattern)
    {
        _program = new PatternProgram(pattern);
        _automaton = Automaton.TryMake(_program);
        _prefix = LiteralPattern.PrefixOf(pattern);
        _behindPrefix = _automaton?.Run(_prefix, 0, _automaton.Start, CancellationToken.None) ?? Automaton.Full;
    }

    public bool IsMatch(string text, CancellationToken cancellation) => text.StartsWith(_prefix, StringComparison.Ordinal)
        && (_automaton?.IsMatch(text, _prefix.Length, _behindPrefix, cancellation) ?? Simulate(text, 0, true, 0, out _, cancellation) is not null);

    /// <summary>The first match at an offset or behind it.</summary>
    public PatternMatch? Find(string text, int from, int groups, out long work, CancellationToken cancellation) =>
        Simulate(text, from, false, groups, out work, cancellation);

    private PatternMatch? Simulate(string text, int from, bool isAnyEnough, int groups, out long work, CancellationToken cancellation)
    {
        var simulation = Interlocked.Exchange(ref _idle, null) ?? new Simulation(_program);
        var before = simulation.Work;
        var found = simulation.Find(text, from, isAnyEnough, groups, cancellation);
        work = simulation.Work - before;
        Volatile.Write(ref _idle, simulation);
        return found;
    }
}
