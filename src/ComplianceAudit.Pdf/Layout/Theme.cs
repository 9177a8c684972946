using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>Measures and colours that documents do not choose.</summary>
internal static class Theme
{
    public const double SideMargin = 54;
    public const double TopMargin = 52;
    public const double BottomMargin = 56;
    public const double ParagraphSpace = 6;
    public const double BlockSpace = 11;
    public const double EntrySpace = 2.5;
    public const double BoxPadding = 9;
    public const double CellPaddingX = 5;
    public const double CellPaddingY = 3.5;
    public const double RuleWidth = 0.6;

    private static readonly PdfColor Ink = new(0x1E, 0x29, 0x36);
    private static readonly PdfColor Navy = new(0x10, 0x2A, 0x43);

    public static PdfColor Rule { get; } = new(0xD6, 0xDD, 0xE5);

    public static PdfColor HeaderGround { get; } = new(0xEE, 0xF2, 0xF6);

    public static PdfColor Muted { get; } = new(0x62, 0x70, 0x80);

    public static TextLook Body { get; } = new(default, Ink, 9.5);

    public static TextLook Table { get; } = Body with { Size = 8.5 };

    public static TextLook TableHeader { get; } = Table with { Font = new(Bold: true, Italic: false, Mono: false), Size = 8 };

    public static TextLook Furniture { get; } = Body with { Color = Muted, Size = 7.5 };

    public static TextLook Heading(int level) => Body with
    {
        Font = new(Bold: true, Italic: false, Mono: false),
        Color = level <= 3 ? Navy : Ink,
        Size = level switch { 1 => 21, 2 => 15, 3 => 12, 4 => 10.5, _ => 9.5 },
    };

    public static double SpaceBeforeHeading(int level) => level switch { 1 => 26, 2 => 22, 3 => 16, _ => 12 };

    public static double SpaceAfterHeading(int level) => level switch { 1 => 10, 2 => 7, _ => 4 };
}
