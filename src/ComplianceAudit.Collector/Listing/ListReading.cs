using System.Globalization;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Listing;

/// <summary>One list on its way: its pages in order, the next one asked for while one is read.</summary>
internal sealed class ListReading(ApiServer server, ListStore store, ServedResource resource, CollectionOptions options, CancellationToken cancellation) : IPageSink
{
    /// <summary>Objects asked for at once, as kubectl does.</summary>
    private const int FirstPageSize = 500;
    private const int LeastPageSize = 50;
    private const int MostRestarts = 3;
    private const int MostResumptions = 10;
    private const int MostPages = 20_000;
    private const int MostEmptyPages = 10;
    private const int LongestToken = 16 * 1024;
    private const string TooLarge = "SNAP105";

    private readonly ListTally _tally = new();
    private ListPage _page = new();
    private EarlyRequest? _ahead;
    private string _token = "";
    private int _pageSize = FirstPageSize;
    private int _emptyPages;
    private long _bytes;

    /// <summary>Reads to the end. A list that expires under the reader begins anew; what finally fails is in the coverage.</summary>
    /// <param name="begun">The entry as it stands before the first page.</param>
    public async Task<SourceCoverage> RunAsync(SourceCoverage begun)
    {
        try
        {
            for (; ;)
            {
                try
                {
                    await ReadPageAsync().ConfigureAwait(false);
                    if (WhyEnd() is { } end)
                        return _tally.Conclude(begun, end);
                    _token = _page.Head.Continue;
                }
                catch (ApiFailure failure)
                {
                    store.DropPage();
                    if (!GoesOnAfter(failure))
                        return _tally.Conclude(begun, failure);
                }
            }
        }
        finally
        {
            await GiveUpAheadAsync().ConfigureAwait(false);
        }
    }

    public bool Arrive(int bytes)
    {
        if ((_bytes += bytes) <= options.MostBytesPerList)
            return true;
        _page.End = FormattableString.Invariant($"broken off: more than {options.MostBytesPerList} bytes came");
        return false;
    }

    public void TakeKind(string kind)
    {
        if (!resource.IsListKind(kind))
            throw new UnusableAnswerException($"the answer is of kind '{OneLine.Of(kind)}', not {resource.Kind}List");
    }

    public void TakeHead(PageHead head)
    {
        _page.Head = head;
        if (IsUsable(head.Continue))
            _ahead = server.Begin(Query(head.Continue), cancellation);
    }

    public bool TakeObject(ReadOnlySpan<byte> json)
    {
        if (_tally.Count + _page.Stored < options.MostObjectsPerList)
            return store.Add(json, _page);
        _page.End = FormattableString.Invariant($"broken off: more than {options.MostObjectsPerList} objects came");
        return false;
    }

    public void PassOver() => _page.Unstorable.Add(TooLarge);

    private async Task ReadPageAsync()
    {
        var early = _ahead;
        _ahead = null;
        try
        {
            await server.ReadAsync(() => Query(_token), early, ReadBodyAsync, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (early is not null)
                await early.DisposeAsync().ConfigureAwait(false);
        }

        _tally.Add(_page);
        store.EndPage(_page);
    }

    private async Task ReadBodyAsync(AnswerBody body)
    {
        await GiveUpAheadAsync().ConfigureAwait(false);
        store.DropPage();
        _page = new ListPage();
        var isWhole = false;
        try
        {
            await ListPageReader.ReadAsync(body, this).ConfigureAwait(false);
            isWhole = true;
        }
        finally
        {
            // A server gives a page about a minute: what was cut off may fit when it is smaller.
            if (!isWhole)
                _pageSize = Math.Max(LeastPageSize, _pageSize / 2);
        }
    }

    /// <summary>Null when another page follows; else why not: empty when the list has come to its end.</summary>
    private string? WhyEnd()
    {
        _emptyPages = _page.Objects == 0 ? _emptyPages + 1 : 0;
        return _page.End.Length > 0 ? _page.End
            : _page.Head.Continue.Length == 0 ? ""
            : !IsUsable(_page.Head.Continue) ? "broken off: the server's continue token leads nowhere"
            : _page.Repeated > 0 && _page.Repeated == _page.Objects ? "broken off: the server repeats a page without end"
            : _emptyPages == MostEmptyPages ? "broken off: the server sends empty pages without end"
            : _tally.Pages == MostPages ? FormattableString.Invariant($"broken off after {MostPages} pages")
            : null;
    }

    private bool IsUsable(string token) => token.Length is > 0 and <= LongestToken && token != _token;

    /// <summary>Begins an expired list anew; when that did not help, takes the server's offer to go on with what the list has become.</summary>
    private bool GoesOnAfter(ApiFailure failure)
    {
        if (!failure.IsExpired || _token.Length == 0)
            return false;
        if (_tally.Restarts < MostRestarts)
        {
            store.Restart();
            _tally.Restart();
            (_token, _bytes) = ("", 0);
            return true;
        }

        if (!IsUsable(failure.Continue) || _tally.Resumptions == MostResumptions)
            return false;
        _tally.Resume();
        _token = failure.Continue;
        return true;
    }

    private async Task GiveUpAheadAsync()
    {
        if (_ahead is not null)
            await _ahead.DisposeAsync().ConfigureAwait(false);
        _ahead = null;
    }

    private string Query(string token) => string.Create(
        CultureInfo.InvariantCulture,
        $"{resource.Path}?limit={_pageSize}{(token.Length > 0 ? $"&continue={Uri.EscapeDataString(token)}" : options.FromCache ? "&resourceVersion=0" : "")}");
}
