using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Lists of elements of the subject at hand: each is made once, also for several checks that go through the same. Used by one thread.</summary>
/// <param name="count">Number of lists that a subject may have.</param>
internal sealed class ElementLists(int count)
{
    private readonly Subject?[] _subjects = new Subject?[count];
    private readonly CelValue[] _lists = new CelValue[count];

    /// <summary>A subject's list.</summary>
    /// <param name="list">Number of the list, from 0.</param>
    /// <param name="scope">Where it is made; it has entered the subject.</param>
    public CelValue Of(int list, CheckScope scope)
    {
        if (!ReferenceEquals(_subjects[list], scope.Subject))
            (_subjects[list], _lists[list]) = (scope.Subject, scope.Elements());
        return _lists[list];
    }
}
