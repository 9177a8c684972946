namespace ComplianceAudit.Rules.Evaluation;

/// <summary>
/// One pass over the subjects that checks have in common: all of them judge a subject while it is at hand, and what they look at in the same way is
/// made once for it. Its parts are evaluated on any threads, each once.
/// </summary>
internal sealed class Sweep
{
    /// <summary>Subjects of a part: enough to outweigh setting scopes up, few enough that threads end together.</summary>
    private const int SubjectsOfPart = 2048;

    private readonly IReadOnlyList<CheckEvaluator> _checks;
    private readonly int[] _listOfCheck;
    private readonly int _lists;

    private Sweep(IReadOnlyList<CheckEvaluator> checks)
    {
        _checks = checks;
        var lists = new Dictionary<string, int>(StringComparer.Ordinal);
        _listOfCheck = [.. checks.Select(check => ListOf(check, lists))];
        _lists = lists.Count;
        Parts = (checks[0].Subjects.Count + SubjectsOfPart - 1) / SubjectsOfPart;
        foreach (var check in checks)
            check.Begin(Parts);
    }

    /// <summary>Number of parts; none without subjects.</summary>
    public int Parts { get; }

    /// <summary>Sweeps that evaluate checks. Where subjects are so few that one part holds them, each check has one of its own, for the sake of threads.</summary>
    public static IEnumerable<Sweep> Of(IEnumerable<CheckEvaluator> checks) =>
        checks.GroupBy(check => check.Subjects).SelectMany(group => group.Chunk(group.Key.Count > SubjectsOfPart ? int.MaxValue : 1)).Select(some => new Sweep(some));

    public void EvaluatePart(int part)
    {
        var lists = new ElementLists(_lists);
        var runs = new CheckRun[_checks.Count];
        for (var check = 0; check < runs.Length; check++)
            runs[check] = _checks[check].NewRun(lists, _listOfCheck[check]);
        var subjects = _checks[0].Subjects;
        for (var i = part * SubjectsOfPart; i < Math.Min(subjects.Count, (part + 1) * SubjectsOfPart); i++)
        {
            for (var check = 0; check < runs.Length; check++)
                _checks[check].Evaluate(runs[check], i);
        }
        for (var check = 0; check < runs.Length; check++)
            _checks[check].End(part, runs[check]);
    }

    /// <summary>The list that a check goes through: one for all whose <c>each</c> is the same and depends on the subject alone.</summary>
    private static int ListOf(CheckEvaluator check, Dictionary<string, int> lists)
    {
        var key = check.SharedEach ?? $"of check {lists.Count}";
        lists.TryAdd(key, lists.Count);
        return lists[key];
    }
}
