using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Structure;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>Elements one below the other, made when their turn comes.</summary>
/// <param name="count">Number of elements.</param>
/// <param name="create">Makes one by its index.</param>
/// <param name="tag">What they are together, or null when the structure has no level here.</param>
internal sealed class StackElement(int count, Func<int, LayoutElement> create, Tag? tag) : LayoutElement
{
    /// <summary>Least distance to what follows the stack, which its last element may ask to be more.</summary>
    public double Below { get; init; }

    /// <summary>What the first element asks for: a stack adds no distance and takes none away.</summary>
    public override double SpaceBefore => count > 0 ? create(0).SpaceBefore : 0;

    public override double SpaceAfter => count > 0 ? Math.Max(Below, create(count - 1).SpaceAfter) : Below;

    public override string Description => "a group of blocks";

    public override Fragment Arrange(LayoutSpace space, BreakToken? from)
    {
        var position = from as Position ?? new Position(0, null, null);
        var placed = new List<Piece>();
        double y = 0, spaceAbove = 0;
        for (var index = position.Index; index < count; index++)
        {
            var resumed = index == position.Index && position.Element is not null;
            var element = resumed ? position.Element! : create(index);
            if (element is PageBreakElement)
            {
                if (placed.Count == 0 && space.IsFresh)
                    continue;
                return placed.Count == 0 ? Fragment.Wrap : new StackFragment(tag, placed, y, new Position(index + 1, null, null));
            }
            var gap = placed.Count == 0 ? 0 : Math.Max(spaceAbove, element.SpaceBefore);
            var room = new LayoutSpace(space.Width, space.Height - y - gap, space.IsFresh && placed.Count == 0);
            var fragment = room.Height <= 0 && !room.IsFresh ? Fragment.Wrap : element.Arrange(room, resumed ? position.Inner : null);
            switch (fragment.Kind)
            {
                case FragmentKind.Wrap when room.IsFresh:
                    throw new PdfException(FormattableString.Invariant(
                        $"{element.Description} can never fit: it needs more than the {Math.Max(0, space.Height):0} points that a whole page offers it"));
                case FragmentKind.Wrap:
                    return CutBefore(index, placed, space.IsFresh);
                case FragmentKind.Nothing:
                    continue;
            }
            placed.Add(new(index, element, fragment, y + gap, IsFirst: !resumed));
            y += gap + fragment.Height;
            if (fragment.Rest is { } rest)
                return new StackFragment(tag, placed, y, new Position(index, element, rest));
            spaceAbove = element.SpaceAfter;
        }
        return placed.Count == 0 ? Fragment.Nothing : new StackFragment(tag, placed, y, null);
    }

    /// <summary>Ends the piece before an element, and before those above that must stay with it.</summary>
    private Fragment CutBefore(int index, List<Piece> placed, bool isFresh)
    {
        var kept = placed.Count;
        while (kept > 0 && placed[kept - 1].Element.KeepsWithNext)
            kept--;
        if (kept == 0 && isFresh)
            kept = placed.Count;
        if (kept == 0)
            return Fragment.Wrap;
        var next = kept < placed.Count ? placed[kept].Index : index;
        placed.RemoveRange(kept, placed.Count - kept);
        return new StackFragment(tag, placed, placed[^1].Y + placed[^1].Fragment.Height, new Position(next, null, null));
    }

    private sealed record Position(int Index, LayoutElement? Element, BreakToken? Inner) : BreakToken;

    private readonly record struct Piece(int Index, LayoutElement Element, Fragment Fragment, double Y, bool IsFirst);

    private sealed class StackFragment(Tag? tag, List<Piece> pieces, double height, BreakToken? rest)
        : Fragment(rest is null ? FragmentKind.Full : FragmentKind.Partial, height, rest)
    {
        public override void Draw(Canvas canvas, double x, double y)
        {
            if (tag is not null)
                canvas.Enter(tag);
            foreach (var piece in pieces)
            {
                if (piece.IsFirst && piece.Element.Anchor is { } anchor)
                    canvas.Anchor(anchor, y + piece.Y);
                piece.Fragment.Draw(canvas, x, y + piece.Y);
            }
            if (tag is not null)
                canvas.Leave(tag, last: Rest is null);
        }
    }
}
