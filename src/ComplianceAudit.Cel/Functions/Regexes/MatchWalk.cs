using ComplianceAudit.Cel.Regexes;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Regexes;

/// <summary>Goes through the matches that do not overlap, from the left, as Go's FindAll does, and pays for each.</summary>
internal sealed class MatchWalk(CelFrame frame, Pattern pattern, string text)
{
    private int _at;
    private int _lastEnd = -1;

    public PatternMatch Current { get; private set; }

    /// <summary>Whether the budget held out so far; without it there are no further matches.</summary>
    public bool IsPaid { get; private set; } = frame.Spend(PatternCost.OfFinding(pattern, text));

    public bool MoveNext()
    {
        while (IsPaid && _at <= text.Length && pattern.Capture(text, _at, out var work, frame.Cancellation) is { } match)
        {
            IsPaid = frame.Spend(1 + PatternCost.OfWork(work) + Cost.OfText(match.End - match.Start));
            // Nothing, right behind the match before it, is no match of its own.
            var isOwn = match.End > _at || match.Start != _lastEnd;
            (Current, _lastEnd) = (match, match.End);
            _at = match.End > _at ? match.End : _at < text.Length ? CodePoints.Next(text, _at) : _at + 1;
            if (isOwn)
                return IsPaid;
        }
        return false;
    }
}
