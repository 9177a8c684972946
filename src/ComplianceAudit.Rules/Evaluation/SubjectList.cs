namespace ComplianceAudit.Rules.Evaluation;

/// <summary>The subjects of every check about the same sources, in the order of the sources. Immutable and thread-safe.</summary>
/// <param name="subjects">The subjects.</param>
/// <param name="specs">How many different pod specifications they have: the numbers of <see cref="Subject.Spec"/> are below it.</param>
internal sealed class SubjectList(IReadOnlyList<Subject> subjects, int specs)
{
    private readonly Lazy<Cohorts> _cohorts = new(() => new Cohorts(subjects));
    private readonly Lazy<SubjectNames> _names = new(() => new SubjectNames(subjects));

    public int Count => subjects.Count;

    public int Specs => specs;

    public Subject this[int index] => subjects[index];

    public Cohorts Cohorts => _cohorts.Value;

    public SubjectNames Names => _names.Value;

    /// <summary>Makes the names, which every check's result needs, so that none waits for them.</summary>
    public void Prepare() => _ = _names.Value;
}
