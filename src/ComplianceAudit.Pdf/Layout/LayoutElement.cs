namespace ComplianceAudit.Pdf.Layout;

/// <summary>Content that knows how to break over pages. Elements keep no position: where to go on travels in break tokens, so that a piece can be laid out again elsewhere.</summary>
internal abstract class LayoutElement
{
    /// <summary>What is no higher than this part of a page moves rather than breaks.</summary>
    private const double KeptWhole = 0.3;

    /// <summary>Least distance to what stands above, in points.</summary>
    public virtual double SpaceBefore => 0;

    /// <summary>Least distance to what stands below, in points.</summary>
    public virtual double SpaceAfter => 0;

    /// <summary>Whether the next element must begin on the same page.</summary>
    public virtual bool KeepsWithNext => false;

    /// <summary>Name of the place where the element begins, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>What it is, for a message that it can never fit.</summary>
    public abstract string Description { get; }

    /// <summary>Lays out as much as fits.</summary>
    /// <param name="space">The room there is.</param>
    /// <param name="from">Where the piece before ended, or null at the beginning.</param>
    public abstract Fragment Arrange(LayoutSpace space, BreakToken? from);

    /// <summary>Whether all of it is low enough to move to the next page rather than break.</summary>
    /// <param name="space">The room there is.</param>
    /// <param name="pageHeight">Height of the body of a page, in points.</param>
    protected bool IsLow(LayoutSpace space, double pageHeight) =>
        Arrange(space with { Height = double.PositiveInfinity, IsFresh = true }, from: null) is { Rest: null } whole
            && whole.Height <= pageHeight * KeptWhole;
}

/// <summary>Room for a piece.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points; infinite to learn how high all of it is.</param>
/// <param name="IsFresh">Whether no page offers more: what does not fit here never will.</param>
internal readonly record struct LayoutSpace(double Width, double Height, bool IsFresh);

/// <summary>Where an element goes on after a page's end.</summary>
internal abstract record BreakToken;
