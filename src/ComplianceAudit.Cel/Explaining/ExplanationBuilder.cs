namespace ComplianceAudit.Cel.Explaining;

/// <summary>Makes an explanation of a trace: adds the parts that were not evaluated, and puts all in order.</summary>
internal sealed class ExplanationBuilder(Trace trace)
{
    public CelExplanation Of(TraceEntry entry, in CelValue value) => new(entry.Node, value)
    {
        Variables = [.. entry.Node.Given.Zip(entry.Given, (given, at) => KeyValuePair.Create(given.Name, at))],
        Round = entry.Round,
        Parts = [.. PartsOf(entry)],
        SkippedRounds = entry.SkippedRounds,
        IsCut = entry.IsCut,
    };

    private IEnumerable<CelExplanation> PartsOf(TraceEntry entry)
    {
        var repeated = entry.Node.Parts.Where(part => !part.Given.IsEmpty).ToList();
        var rounds = entry.Parts.Where(part => repeated.Contains(part.Node)).GroupBy(part => part.Round).ToList();
        var once = Complete(entry, entry.Parts.Where(part => !repeated.Contains(part.Node)), entry.Node.Parts.Except(repeated), 0);
        return rounds.Count == 0
            ? once.Concat(Complete(entry, [], repeated, 0))
            : once.Concat(rounds.SelectMany(round => Complete(entry, round, repeated, round.Key)));
    }

    /// <summary>What was evaluated, and what was not though it is written there.</summary>
    private IEnumerable<CelExplanation> Complete(TraceEntry entry, IEnumerable<TraceEntry> evaluated, IEnumerable<TracedNode> written, int round)
    {
        var parts = evaluated.ToList();
        var others = entry.IsCut ? [] : written.Except(parts.Select(part => part.Node)).Except(trace.Displaced);
        return parts.Select(part => (part.Node.Position, Part: Of(part, part.Value)))
            .Concat(others.Select(node => (node.Position, Part: new CelExplanation(node, null) { Round = round })))
            .OrderBy(part => part.Position)
            .Select(part => part.Part);
    }
}
