namespace ComplianceAudit.Collector.Listing;

/// <summary>Takes the parts of a page as they arrive.</summary>
internal interface IPageSink
{
    /// <summary>Bytes arrived, unpacked; false ends the reading.</summary>
    bool Arrive(int bytes);

    /// <summary>The page's kind, such as <c>PodList</c>.</summary>
    void TakeKind(string kind);

    /// <summary>The page's metadata; most servers send it before the objects.</summary>
    void TakeHead(PageHead head);

    /// <summary>One object as the server sent it: balanced braces and perhaps JSON; false ends the reading.</summary>
    bool TakeObject(ReadOnlySpan<byte> json);

    /// <summary>An object larger than any may be was passed over.</summary>
    void PassOver();
}
