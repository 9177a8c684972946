using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Folds a pod's outcome into its template's when they are equal, and equal outcomes of one controller's pods into one. Takes outcomes in the order of their subjects.</summary>
internal sealed class FindingFolder
{
    private readonly Dictionary<(OwnerIdentity Owner, string Key), Verdict> _templates = [];
    private readonly HashSet<OwnerIdentity> _judged = [];
    private readonly Dictionary<(OwnerIdentity About, bool Differs, string Key), List<Row>> _groups = [];

    /// <param name="outcomes">Those that are to be findings.</param>
    /// <param name="templates">Owners of the templates that were judged: what is no outcome of theirs passed, or is not in them.</param>
    public FindingFolder(IReadOnlyList<Outcome> outcomes, IEnumerable<OwnerIdentity> templates)
    {
        if (outcomes.Count > 0)
            _judged.UnionWith(templates);
        foreach (var outcome in outcomes.Where(outcome => outcome.Subject.IsTemplate))
            _templates.TryAdd((outcome.Subject.Owner, outcome.Key), outcome.Verdict);
        foreach (var outcome in outcomes)
            Add(outcome);
    }

    /// <summary>One per finding, in no order.</summary>
    public IEnumerable<Fold> Folds()
    {
        foreach (var ((about, differs, _), rows) in _groups)
        {
            var repeat = 0;
            foreach (var row in rows.OrderBy(row => Verdicts.RankOf(row.Verdict)))
            {
                foreach (var place in row.Places)
                    yield return new Fold(about, differs, place.First, repeat++, place.Count);
            }
        }
    }

    private void Add(Outcome outcome)
    {
        var (about, differs) = About(outcome);
        if (!_groups.TryGetValue((about, differs, outcome.Key), out var rows))
            _groups[(about, differs, outcome.Key)] = rows = [];
        var row = rows.Find(row => row.Verdict == outcome.Verdict);
        if (row is null)
            rows.Add(row = new Row(outcome.Verdict));
        row.Add(outcome);
    }

    /// <summary>What the finding is about: the top controller, or that controller's pods where they differ from its template.</summary>
    private (OwnerIdentity Identity, bool Differs) About(Outcome outcome)
    {
        var subject = outcome.Subject;
        var differs = !subject.IsTemplate && subject.IsOwned && _judged.Contains(subject.Owner)
            && (!_templates.TryGetValue((subject.Owner, outcome.Key), out var verdict) || verdict != outcome.Verdict);
        return (differs ? subject.Owner with { Group = subject.Resource.Group, Kind = $"{subject.Resource.Kind} of {subject.Owner.Kind}" } : subject.Owner, differs);
    }

    /// <summary>Outcomes of one description and verdict. Those of one resource stay apart even when their paths are equal; those of different ones are the same finding.</summary>
    private sealed class Row(Verdict verdict)
    {
        private Subject? _last;
        private int _place;

        public Verdict Verdict { get; } = verdict;

        public List<(Outcome First, int Count)> Places { get; } = [];

        public void Add(Outcome outcome)
        {
            _place = ReferenceEquals(_last, outcome.Subject) ? _place + 1 : 0;
            _last = outcome.Subject;
            if (_place == Places.Count)
            {
                Places.Add((outcome, outcome.Count));
                return;
            }
            var (first, count) = Places[_place];
            Places[_place] = (outcome.Subject.IsTemplate && !first.Subject.IsTemplate ? outcome : first, count + outcome.Count);
        }
    }
}
