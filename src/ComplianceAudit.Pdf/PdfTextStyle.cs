namespace ComplianceAudit.Pdf;

/// <summary>How text looks. What is not set is inherited from the block around it.</summary>
public sealed record PdfTextStyle
{
    /// <summary>Adds nothing to what is inherited.</summary>
    public static PdfTextStyle Inherited { get; } = new();

    /// <summary>Bold, in addition to what is inherited.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic, in addition to what is inherited. The monospaced font has no italic and stays upright.</summary>
    public bool Italic { get; init; }

    /// <summary>Monospaced, for names, paths and code.</summary>
    public bool Mono { get; init; }

    /// <summary>Colour of the text, or null to inherit.</summary>
    public PdfColor? Color { get; init; }

    /// <summary>Font size in points, or null to inherit; above 0. Body text is 9.5.</summary>
    public double? Size { get; init; }
}
