using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Judges some of the subjects of one check under one set of parameters. Used by one thread.</summary>
/// <param name="scope">Where the check's parts are evaluated.</param>
/// <param name="cache">The check's answers per pod specification.</param>
/// <param name="keepsPasses">Whether passes are outcomes too; else only those of templates are, which pods are compared with.</param>
internal sealed class CheckRun(CheckScope scope, VerdictCache cache, bool keepsPasses)
{
    private static readonly Judgement Nothing = new([]);
    private static readonly Judgement WholePasses = new([new Judged(Judged.Whole, "", Verdict.Pass)]);

    private readonly bool _appliesPerItem = scope.Check.Program.AppliesPerItem;
    private readonly bool _appliesByPodSpec = scope.Check.Program.Reach.AppliesByPodSpec;
    private readonly bool _judgesByPodSpec = scope.Check.Program.Reach.IsJudgedByPodSpec;
    private readonly bool _keysByPodSpec = scope.Check.Program.Reach.IsKeyedByPodSpec;
    private readonly List<Outcome> _outcomes = [];
    private CelValue _elements;
    private Subject? _elementsOf;

    /// <summary>What the subjects came to, in their order.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>Whether anything passed, kept or not.</summary>
    public bool HasPass { get; private set; }

    /// <summary>Judges a subject; false when the check is not about it.</summary>
    public bool Evaluate(Subject subject)
    {
        var applies = _appliesPerItem || scope.Check.Applies is null ? Verdict.Pass : Applies(subject);
        if (applies == Verdict.Fail)
            return false;
        if (applies == Verdict.Pass)
            Keep(subject, Judge(subject));
        else
            _outcomes.Add(new Outcome(subject, Judged.Whole, "", applies));
        return true;
    }

    private void Keep(Subject subject, Judgement judgement)
    {
        HasPass |= judgement.HasPass;
        foreach (var judged in keepsPasses || subject.IsTemplate ? judgement.All : judgement.Open)
            _outcomes.Add(new Outcome(subject, judged.Item, judged.Key ?? KeyOf(subject, judged.Item), judged.Verdict));
    }

    /// <summary>Pass when the check is about the subject, fail when it is not.</summary>
    private Verdict Applies(Subject subject)
    {
        if (_appliesByPodSpec && subject.PodSpec is { } spec)
        {
            if (!cache.Applies.TryGetValue(spec, out var known))
                cache.Applies[spec] = known = CheckScope.VerdictOf(In(subject).Applies());
            return known;
        }
        return CheckScope.VerdictOf(In(subject).Applies());
    }

    private Judgement Judge(Subject subject)
    {
        if (!_judgesByPodSpec || subject.PodSpec is not { } spec)
            return JudgeAlone(subject, withKeys: false);
        if (!cache.Judgements.TryGetValue(spec, out var known))
            cache.Judgements[spec] = known = JudgeAlone(subject, withKeys: _keysByPodSpec);
        return known;
    }

    /// <summary>The scope, entered unless the subject is in it already.</summary>
    private CheckScope In(Subject subject)
    {
        if (!ReferenceEquals(scope.Subject, subject))
            scope.Enter(subject);
        return scope;
    }

    private Judgement JudgeAlone(Subject subject, bool withKeys)
    {
        In(subject);
        if (scope.Check.Each is not null)
            return JudgeElements(subject, Elements(subject), withKeys);
        var verdict = scope.Decide(scope.Judge());
        return verdict == Verdict.Pass ? WholePasses : new Judgement([new Judged(Judged.Whole, "", verdict)]);
    }

    private Judgement JudgeElements(Subject subject, CelValue list, bool withKeys)
    {
        if (list.Kind != CelKind.List)
            return new Judgement([new Judged(Judged.Whole, "", CheckScope.VerdictOf(list))]);
        if (list.Count == 0 && list.Missing is null)
            return Nothing;
        var judged = new List<Judged>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var item = list.ElementAt(i);
            scope.EnterElement(item);
            var applies = _appliesPerItem ? CheckScope.VerdictOf(scope.Applies()) : Verdict.Pass;
            if (applies != Verdict.Fail)
                judged.Add(new Judged(i, withKeys ? ElementPlace.KeyOf(subject, item) : null, applies == Verdict.Pass ? scope.Decide(scope.Judge()) : applies));
        }
        if (list.Missing is not null)
            judged.Add(new Judged(Judged.Lacking, "", Verdict.Unknown));
        return new Judgement(judged);
    }

    private string KeyOf(Subject subject, int item) => ElementPlace.KeyOf(subject, Elements(subject).ElementAt(item));

    /// <summary>The list of a subject's elements, which is made once while the subject stays.</summary>
    private CelValue Elements(Subject subject)
    {
        if (!ReferenceEquals(_elementsOf, subject))
            (_elements, _elementsOf) = (In(subject).Elements(), subject);
        return _elements;
    }
}
