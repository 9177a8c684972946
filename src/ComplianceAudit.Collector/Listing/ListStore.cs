using System.Buffers;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Where a list's objects go: redacted into the snapshot and past the list's observer, a page at a time.</summary>
internal sealed class ListStore(ListWriter list, Redactor redactor, SourceName source, ServedResource resource, ListObserver? observer)
{
    private readonly ArrayBufferWriter<byte> _redacted = new();
    private readonly ObjectKey _key = new();
    private SeenObjects _seen = new();

    /// <summary>Takes one object as the server sent it; false when the list has to be broken off.</summary>
    public bool Add(ReadOnlySpan<byte> json, ListPage page)
    {
        switch (_key.Of(json) is { IsEmpty: false } key ? _seen.See(key) : Sighting.First)
        {
            case Sighting.Again:
                page.Repeated++;
                return true;
            case Sighting.Unknown:
                page.End = "broken off: objects came out of order, so that it is not known which had come before";
                return false;
        }

        try
        {
            _redacted.ResetWrittenCount();
            redactor.Redact(source, resource.GroupVersion, resource.Kind, json, _redacted);
        }
        catch (SnapshotException beyondLimits)
        {
            // One object, which anyone may create, must not cost the evidence of all others.
            page.Unstorable.Add(beyondLimits.Code);
            return true;
        }

        list.Add(_redacted.WrittenSpan);
        page.Stored++;
        if (observer?.Look(json) is { } seen)
            page.Observed.Add(seen);
        return true;
    }

    /// <summary>Keeps a page that is whole.</summary>
    public void EndPage(ListPage page)
    {
        list.EndPage();
        _seen.EndPage();
        foreach (var seen in page.Observed)
            observer?.Keep(seen);
    }

    /// <summary>Forgets a page that was cut off.</summary>
    public void DropPage()
    {
        list.DropPage();
        _seen.DropPage();
    }

    /// <summary>Forgets everything, because the list begins anew.</summary>
    public void Restart()
    {
        list.Restart();
        observer?.Reset();
        _seen = new SeenObjects();
    }
}
