namespace ComplianceAudit.Pdf;

/// <summary>Where a line stands between its margins.</summary>
public enum PdfAlignment
{
    /// <summary>At the left margin.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right margin, as numbers are.</summary>
    End,
}
