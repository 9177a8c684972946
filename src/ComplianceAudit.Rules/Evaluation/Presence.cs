namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Which subjects a check is about. Subjects are marked on any threads, and read when all are.</summary>
/// <param name="count">Number of subjects.</param>
/// <param name="cohorts">What one mark stands for; null where each subject has its own.</param>
internal sealed class Presence(int count, Cohorts? cohorts)
{
    private readonly bool[] _marks = new bool[count];

    /// <summary>Whether the check is about a subject.</summary>
    public bool this[int subject] => _marks[cohorts?.FirstOf(subject) ?? subject];

    /// <summary>Number of subjects that the check is about.</summary>
    public int Count => Enumerable.Range(0, count).Sum(subject => !_marks[subject] ? 0 : cohorts?.SizeOf(subject) ?? 1);

    /// <summary>Marks a subject, and with it those of the cohort that it begins.</summary>
    public void Mark(int subject) => _marks[subject] = true;
}
