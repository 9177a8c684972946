namespace ComplianceAudit.Rules.Evaluation;

/// <summary>
/// Cohorts of subjects: the pods of one controller whose specifications are equal. What follows from the specification is found for the first of them,
/// in the order of the subjects, and holds for all. Any other subject is a cohort by itself. Immutable and thread-safe.
/// </summary>
internal sealed class Cohorts
{
    private readonly int[] _firsts;
    private readonly int[] _sizes;

    public Cohorts(IReadOnlyList<Subject> subjects)
    {
        (_firsts, _sizes) = (new int[subjects.Count], new int[subjects.Count]);
        var known = new Dictionary<(OwnerIdentity Owner, int Spec), int>();
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            var first = i;
            if (!subject.IsTemplate && subject.Spec >= 0 && !known.TryAdd((subject.Owner, subject.Spec), i))
                first = known[(subject.Owner, subject.Spec)];
            _firsts[i] = first;
            _sizes[first]++;
        }
    }

    /// <summary>The subject that begins a subject's cohort.</summary>
    public int FirstOf(int subject) => _firsts[subject];

    /// <summary>How many subjects a cohort has, asked of the one that begins it; 0 for any other.</summary>
    public int SizeOf(int subject) => _sizes[subject];
}
