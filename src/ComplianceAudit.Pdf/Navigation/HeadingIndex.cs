using System.Globalization;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Navigation;

/// <summary>A heading that the outline and the contents list.</summary>
internal sealed record HeadingEntry(int Level, string Title, string Anchor);

/// <summary>The headings of a document in reading order. Headings inside tables are not listed.</summary>
internal sealed class HeadingIndex
{
    private readonly List<HeadingEntry> _entries = [];
    private readonly Dictionary<PdfHeading, HeadingEntry> _byHeading = new(ReferenceEqualityComparer.Instance);
    private int _level;

    public IReadOnlyList<HeadingEntry> Entries => _entries;

    /// <exception cref="PdfException">A heading skips a level.</exception>
    public static HeadingIndex Read(IReadOnlyList<PdfBlock> content)
    {
        var index = new HeadingIndex();
        index.ReadBlocks(content);
        return index;
    }

    /// <summary>The anchor of a heading: its own, or one made up for the outline; null when it has none.</summary>
    public string? AnchorOf(PdfHeading heading) => heading.Anchor ?? _byHeading.GetValueOrDefault(heading)?.Anchor;

    private void ReadBlocks(IReadOnlyList<PdfBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PdfHeading heading:
                    Add(heading);
                    break;
                case PdfSection section:
                    ReadBlocks(section.Blocks);
                    break;
                case PdfBox box:
                    ReadBlocks(box.Blocks);
                    break;
                case PdfList list:
                    foreach (var entry in list.Entries)
                        ReadBlocks(entry);
                    break;
            }
        }
    }

    private void Add(PdfHeading heading)
    {
        var title = InlineReader.PlainText(heading.Inlines);
        if (heading.Level is < 1 or > 6 || heading.Level > _level + 1)
            throw new PdfException($"the heading '{title}' has level {heading.Level}; expected 1 to {Math.Min(6, _level + 1)} here");
        _level = heading.Level;
        if (!heading.Listed)
            return;
        var entry = new HeadingEntry(heading.Level, title, heading.Anchor ?? "heading " + (_entries.Count + 1).ToString(CultureInfo.InvariantCulture));
        _entries.Add(entry);
        _byHeading[heading] = entry;
    }
}
