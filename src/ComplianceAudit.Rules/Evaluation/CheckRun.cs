using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Judges some of the subjects of one check under one set of parameters. Used by one thread.</summary>
/// <param name="scope">Where the check's parts are evaluated.</param>
/// <param name="cache">The check's answers per pod specification.</param>
/// <param name="lists">Elements of the subject at hand.</param>
/// <param name="list">Which of them the check goes through.</param>
/// <param name="keepsPasses">Whether passes are outcomes too.</param>
internal sealed class CheckRun(CheckScope scope, VerdictCache cache, ElementLists lists, int list, bool keepsPasses)
{
    private readonly CheckProgram _program = scope.Check.Program;
    private readonly CheckReach _reach = scope.Check.Program.Reach;
    private readonly List<Outcome> _outcomes = [];
    private readonly List<OwnerIdentity> _templates = [];

    /// <summary>What the subjects came to, in their order.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>Owners of the templates that came to anything, passes among it, which pods are compared with.</summary>
    public IReadOnlyList<OwnerIdentity> Templates => _templates;

    /// <summary>Whether anything passed, kept or not.</summary>
    public bool HasPass { get; private set; }

    /// <summary>Judges a subject; false when the check is not about it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="count">How many subjects it stands for.</param>
    public bool Evaluate(Subject subject, int count)
    {
        var applies = _program.AppliesPerItem || scope.Check.Applies is null ? Verdict.Pass : Applies(subject);
        if (applies == Verdict.Fail)
            return false;
        var judgement = applies == Verdict.Pass ? Judge(subject) : Judgement.Whole(applies);
        HasPass |= judgement.HasPass;
        if (subject.IsTemplate && (judgement.HasPass || judgement.Kept.Count > 0))
            _templates.Add(subject.Owner);
        for (var i = 0; i < judgement.Kept.Count; i++)
        {
            var judged = judgement.Kept[i];
            _outcomes.Add(new Outcome(subject, judged.Item, judged.Key ?? KeyOf(subject, judged.Item), judged.Verdict, count));
        }
        return true;
    }

    /// <summary>Pass when the check is about the subject, fail when it is not.</summary>
    private Verdict Applies(Subject subject)
    {
        if (!_reach.AppliesByPodSpec || subject.Spec < 0)
            return CheckScope.VerdictOf(In(subject).Applies());
        if (cache.AppliesTo(subject.Spec) is { } known)
            return known;
        var found = CheckScope.VerdictOf(In(subject).Applies());
        cache.KeepApplies(subject.Spec, found);
        return found;
    }

    private Judgement Judge(Subject subject)
    {
        if (!_reach.IsJudgedByPodSpec || subject.Spec < 0)
            return JudgeAlone(subject, withKeys: false);
        if (cache.JudgementOf(subject.Spec) is { } known)
            return known;
        var found = JudgeAlone(subject, withKeys: _reach.IsKeyedByPodSpec);
        cache.Keep(subject.Spec, found);
        return found;
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
            return JudgeElements(subject, lists.Of(list, scope), withKeys);
        var verdict = scope.Decide(scope.Judge());
        return Keeps(verdict) ? Judgement.Whole(verdict) : Judgement.Passes;
    }

    private Judgement JudgeElements(Subject subject, CelValue elements, bool withKeys)
    {
        if (elements.Kind != CelKind.List)
            return Judgement.Whole(CheckScope.VerdictOf(elements));
        var hasPass = false;
        List<Judged>? kept = null;
        for (var i = 0; i < elements.Count; i++)
        {
            var item = elements.ElementAt(i);
            scope.EnterElement(item);
            var applies = _program.AppliesPerItem ? CheckScope.VerdictOf(scope.Applies()) : Verdict.Pass;
            if (applies == Verdict.Fail)
                continue;
            var verdict = applies == Verdict.Pass ? scope.Decide(scope.Judge()) : applies;
            hasPass |= verdict == Verdict.Pass;
            if (Keeps(verdict))
                (kept ??= []).Add(new Judged(i, withKeys ? ElementPlace.KeyOf(subject, item) : null, verdict));
        }
        if (elements.Missing is not null)
            (kept ??= []).Add(new Judged(Judged.Lacking, "", Verdict.Unknown));
        return kept is not null ? new Judgement(kept, hasPass) : hasPass ? Judgement.Passes : Judgement.Nothing;
    }

    private bool Keeps(Verdict verdict) => keepsPasses || verdict != Verdict.Pass;

    private string KeyOf(Subject subject, int item) => ElementPlace.KeyOf(subject, lists.Of(list, In(subject)).ElementAt(item));
}
