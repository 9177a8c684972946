namespace ComplianceAudit.Pdf.Text;

/// <summary>Text in one look; a line feed ends the line.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Look">How they look.</param>
/// <param name="Link">The link they belong to, or null.</param>
internal sealed record TextRun(string Text, TextLook Look, LinkSpan? Link)
{
    /// <summary>Whether the text stands on a ground that reaches a little beyond it.</summary>
    public bool IsBadge => Look.Ground is not null;
}
