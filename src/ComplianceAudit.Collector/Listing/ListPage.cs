namespace ComplianceAudit.Collector.Listing;

/// <summary>What one page brought so far; a page that is asked for again begins anew.</summary>
internal sealed class ListPage
{
    /// <summary>What the page says of the list; empty until it has.</summary>
    public PageHead Head { get; set; } = new("", "", null);

    /// <summary>Objects that were stored.</summary>
    public int Stored { get; set; }

    /// <summary>Objects that had come before.</summary>
    public int Repeated { get; set; }

    /// <summary>Why objects could not be stored: a code each.</summary>
    public List<string> Unstorable { get; } = [];

    /// <summary>What the list's observer took.</summary>
    public List<object> Observed { get; } = [];

    /// <summary>Why the list is broken off here; empty when it is not.</summary>
    public string End { get; set; } = "";

    /// <summary>Objects that came.</summary>
    public int Objects => Stored + Repeated + Unstorable.Count;
}
