namespace ComplianceAudit.Pdf.Text;

/// <summary>The smallest piece that line breaking moves as a whole while a better place exists.</summary>
/// <param name="Shaped">What is drawn.</param>
/// <param name="Run">The run it comes from.</param>
/// <param name="After">How welcome a line's end is behind it.</param>
internal readonly record struct Atom(ShapedText Shaped, TextRun Run, BreakKind After)
{
    /// <summary>Width in points.</summary>
    public double Width => Shaped.Ems * Run.Look.Size;
}
