using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Drawing;

/// <summary>A rectangle in points; y grows downwards from the page's top.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height);

/// <summary>Where layout draws. This one draws nothing.</summary>
internal class Canvas
{
    private int _artifactDepth;

    protected bool IsArtifact => _artifactDepth > 0;

    public virtual void StartPage()
    {
    }

    public virtual void EndPage()
    {
    }

    /// <summary>What is drawn until <see cref="Leave"/> belongs to the tag.</summary>
    public virtual void Enter(Tag tag)
    {
    }

    /// <summary>Ends what <see cref="Enter"/> began; <paramref name="last"/> when no later piece follows.</summary>
    public virtual void Leave(Tag tag, bool last)
    {
    }

    /// <summary>What is drawn until <see cref="LeaveArtifact"/> is no content: page furniture.</summary>
    public void EnterArtifact() => _artifactDepth++;

    public void LeaveArtifact() => _artifactDepth--;

    /// <summary>Names a place that links reach.</summary>
    public virtual void Anchor(string name, double y)
    {
    }

    /// <summary>Makes an area a part of a link. Call between <see cref="Enter"/> and <see cref="Leave"/> of the link's tag.</summary>
    public virtual void Link(LinkSpan link, Area area)
    {
    }

    /// <summary>Draws pieces one after the other from a point on the baseline.</summary>
    public virtual void Text(double x, double baseline, TextLook look, ReadOnlySpan<ShapedText> pieces)
    {
    }

    /// <summary>Fills an area, as an artifact.</summary>
    public virtual void Fill(Area area, PdfColor color, double radius = 0)
    {
    }

    /// <summary>Draws an area's outline, as an artifact.</summary>
    public virtual void Frame(Area area, PdfColor color, double lineWidth, double radius = 0)
    {
    }
}
