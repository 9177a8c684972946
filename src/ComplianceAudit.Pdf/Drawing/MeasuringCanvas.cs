using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Drawing;

/// <summary>The canvas of the first pass: learns on which page each anchor lies and whether every link leads somewhere.</summary>
internal sealed class MeasuringCanvas : Canvas
{
    private readonly SortedSet<string> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);

    /// <summary>Number of pages so far.</summary>
    public int PageCount { get; private set; }

    /// <summary>Page number of each anchor, from 1.</summary>
    public IReadOnlyDictionary<string, int> Pages => _pages;

    public override void StartPage() => PageCount++;

    public override void Anchor(string name, double y)
    {
        if (!IsArtifact && !_pages.TryAdd(name, PageCount))
            throw new PdfException($"the anchor '{name}' is used twice; anchors are unique in a document");
    }

    public override void Link(LinkSpan link, Area area)
    {
        if (link.Target[0] == '#')
            _targets.Add(link.Target[1..]);
    }

    public void CheckLinks()
    {
        if (_targets.FirstOrDefault(target => !_pages.ContainsKey(target)) is { } missing)
            throw new PdfException($"a link leads to '#{missing}', but no block has this anchor");
    }
}
