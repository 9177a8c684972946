using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Listing;

/// <summary>What the pages of one list brought together, and what that says of the list: complete only when nothing can be missing.</summary>
internal sealed class ListTally
{
    private readonly SortedSet<string> _unstorable = new(StringComparer.Ordinal);
    private int _unstored;
    private int _objects;
    private int _repeated;
    private string _resourceVersion = "";
    private bool _isOfSeveralMoments;
    private long? _expected;
    private bool _isMiscounted;

    /// <summary>Objects that are held.</summary>
    public int Count { get; private set; }

    /// <summary>Pages read.</summary>
    public int Pages { get; private set; }

    /// <summary>Times the list was begun anew.</summary>
    public int Restarts { get; private set; }

    /// <summary>Times the list was gone on with as it had become meanwhile.</summary>
    public int Resumptions { get; private set; }

    public void Add(ListPage page)
    {
        Pages++;
        _objects += page.Objects;
        Count += page.Stored;
        _repeated += page.Repeated;
        _unstored += page.Unstorable.Count;
        _unstorable.UnionWith(page.Unstorable);
        _isOfSeveralMoments |= Pages > 1 && page.Head.ResourceVersion != _resourceVersion;
        _resourceVersion = page.Head.ResourceVersion;
        var expected = page.Head.Remaining is { } remaining ? _objects + remaining : _expected;
        _isMiscounted |= _expected is not null && expected != _expected;
        _expected = expected;
    }

    /// <summary>Forgets everything, because the list begins anew.</summary>
    public void Restart()
    {
        _unstorable.Clear();
        (Count, Pages, _objects, _unstored, _repeated, _isOfSeveralMoments, _isMiscounted, _expected) = (0, 0, 0, 0, 0, false, false, null);
        Restarts++;
    }

    /// <summary>Goes on with pages of another moment; they are counted anew.</summary>
    public void Resume()
    {
        _expected = null;
        Resumptions++;
    }

    /// <summary>States what is held.</summary>
    /// <param name="begun">The entry as it stood before the first page.</param>
    /// <param name="end">Why the list was broken off; empty when it came to its end.</param>
    public SourceCoverage Conclude(SourceCoverage begun, string end)
    {
        var missing = end.Length == 0 && _expected > _objects ? _expected - _objects : 0;
        var problems = new List<string>();
        if (end.Length > 0)
            problems.Add(end);
        if (Resumptions > 0)
            problems.Add(FormattableString.Invariant($"it expired {Restarts + Resumptions} times and was gone on with as it had become meanwhile"));
        else if (_isOfSeveralMoments)
            problems.Add("its pages show different moments");
        if (missing > 0)
            problems.Add(FormattableString.Invariant($"objects that the server counted and did not send: {missing}"));
        if (_repeated > 0)
            problems.Add(FormattableString.Invariant($"objects that came twice, of which the first is kept: {_repeated}"));
        if (_unstored > 0)
            problems.Add(FormattableString.Invariant($"objects that cannot be stored: {_unstored} ({string.Join(", ", _unstorable)})"));
        return begun with
        {
            Status = problems.Count == 0 ? CoverageStatus.Complete : CoverageStatus.Partial,
            Reason = string.Join("; ", problems),
            Count = Count,
            Pages = Pages,
            Restarts = Restarts,
            ResourceVersion = _resourceVersion,
            Changed = Resumptions > 0 || _isOfSeveralMoments || _repeated > 0 || _isMiscounted || missing > 0 || (end.Length == 0 && _expected < _objects),
        };
    }

    /// <summary>States what is held when the next page could not be read.</summary>
    public SourceCoverage Conclude(SourceCoverage begun, ApiFailure failure) => Pages == 0
        ? begun with { Status = failure.Coverage, Reason = failure.Message, Restarts = Restarts }
        : Conclude(begun, FormattableString.Invariant($"page {Pages + 1} and what follows it could not be read: {failure.Message}"));
}
