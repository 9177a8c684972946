using ComplianceAudit.Pdf.Drawing;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>How much of an element a piece holds.</summary>
internal enum FragmentKind
{
    /// <summary>All that was left.</summary>
    Full,

    /// <summary>A part; the rest needs another page.</summary>
    Partial,

    /// <summary>Not even a part: the element must begin on another page.</summary>
    Wrap,

    /// <summary>There is nothing to draw.</summary>
    Nothing,
}

/// <summary>A piece of an element, placed by whoever asked for it.</summary>
/// <param name="kind">How much it holds.</param>
/// <param name="height">Height in points.</param>
/// <param name="rest">Where to go on; set exactly when the piece is a part.</param>
internal class Fragment(FragmentKind kind, double height = 0, BreakToken? rest = null)
{
    public static Fragment Wrap { get; } = new(FragmentKind.Wrap);

    public static Fragment Nothing { get; } = new(FragmentKind.Nothing);

    public FragmentKind Kind => kind;

    public double Height => height;

    public BreakToken? Rest => rest;

    /// <summary>Draws the piece with its upper left corner at a point.</summary>
    public virtual void Draw(Canvas canvas, double x, double y)
    {
    }
}
