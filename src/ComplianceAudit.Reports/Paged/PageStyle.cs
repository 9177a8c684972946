using AngleSharp.Dom;
using ComplianceAudit.Pdf;

namespace ComplianceAudit.Reports.Paged;

/// <summary>How the classes of the vocabulary look on paper. Every pair of text and ground has a contrast of at least 4.5 to 1.</summary>
internal static class PageStyle
{
    private static readonly PdfColor White = PdfColor.Parse("#ffffff");
    private static readonly PdfColor Muted = PdfColor.Parse("#566273");
    private static readonly PdfColor Raised = PdfColor.Parse("#f4f6f9");
    private static readonly PdfColor Blue = PdfColor.Parse("#0b57a4");
    private static readonly PdfColor Amber = PdfColor.Parse("#8a5300");

    private static readonly Dictionary<string, (PdfColor Color, PdfColor Background)> Badges = new(StringComparer.Ordinal)
    {
        ["pass"] = (White, PdfColor.Parse("#146c3a")),
        ["fail"] = (White, PdfColor.Parse("#b3261e")),
        ["manual"] = (White, PdfColor.Parse("#6a4ea3")),
        ["unknown"] = (White, Amber),
        ["error"] = (White, PdfColor.Parse("#8c1d5b")),
        ["notApplicable"] = (White, Muted),
        ["critical"] = (PdfColor.Parse("#8c1712"), PdfColor.Parse("#fbe3e1")),
        ["high"] = (PdfColor.Parse("#8c1712"), PdfColor.Parse("#fbe3e1")),
        ["medium"] = (PdfColor.Parse("#6b4100"), PdfColor.Parse("#fbeed9")),
        ["low"] = (PdfColor.Parse("#3c4756"), PdfColor.Parse("#e6eaf0")),
    };

    private static readonly Dictionary<string, PdfTextStyle> Texts = new(StringComparer.Ordinal)
    {
        ["lead"] = new() { Color = Muted, Size = 13 },
        ["muted"] = new() { Color = Muted, Size = 8.5 },
        ["number"] = new() { Bold = true, Size = 22 },
        ["evidence"] = new() { Size = 8.5 },
    };

    /// <summary>The style that an element's class or name adds to what it inherits.</summary>
    public static PdfTextStyle Of(IElement element) => element.LocalName switch
    {
        "strong" => new() { Bold = true },
        "em" => new() { Italic = true },
        "code" => new() { Mono = true },
        "summary" => new() { Bold = true },
        _ => element.ClassList.Select(Texts.GetValueOrDefault).FirstOrDefault(style => style is not null) ?? PdfTextStyle.Inherited,
    };

    /// <summary>What an inner element adds to an outer one.</summary>
    public static PdfTextStyle Within(this PdfTextStyle inner, PdfTextStyle outer) => new()
    {
        Bold = inner.Bold || outer.Bold,
        Italic = inner.Italic || outer.Italic,
        Mono = inner.Mono || outer.Mono,
        Color = inner.Color ?? outer.Color,
        Size = inner.Size ?? outer.Size,
    };

    public static PdfBadge Badge(IElement element)
    {
        var (color, background) = element.ClassList.Where(Badges.ContainsKey).Select(name => Badges[name]).FirstOrDefault((Muted, Raised));
        return new(element.TextContent.Trim(), color, background);
    }

    public static PdfBox Box(IElement element, IReadOnlyList<PdfBlock> blocks) => new(blocks)
    {
        Background = Raised,
        Accent = element.ClassList.Contains("score") ? Blue : Amber,
    };
}
