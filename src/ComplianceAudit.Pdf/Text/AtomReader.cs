using System.Globalization;
using System.Text;
using ComplianceAudit.Pdf.Fonts;

namespace ComplianceAudit.Pdf.Text;

/// <summary>Cuts the runs of a paragraph into atoms: at places where a line may end, where the font changes, and around what cannot be shown.</summary>
internal sealed class AtomReader
{
    private const int LongestAtom = 256;

    private static readonly ShapedText Nothing = new("", null, [], 0);

    private readonly Shaper _shaper;
    private readonly string _text;
    private readonly List<Atom> _atoms = [];

    private AtomReader(Shaper shaper, string text)
    {
        _shaper = shaper;
        _text = text;
    }

    public static List<Atom> Read(Shaper shaper, IReadOnlyList<TextRun> runs)
    {
        var reader = new AtomReader(shaper, runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text)));
        var start = 0;
        foreach (var run in runs)
        {
            reader.Read(run, start, start + run.Text.Length);
            start += run.Text.Length;
        }
        return reader._atoms;
    }

    private void Read(TextRun run, int start, int end)
    {
        if (run.IsBadge)
            _atoms.Add(new(ShapedText.Gap, run, BreakKind.None));
        FontFace? face = null;
        for (var index = start; index < end;)
        {
            // A lone surrogate decodes to U+FFFD with length 1.
            Rune.DecodeFromUtf16(_text.AsSpan(index, end - index), out var rune, out var length);
            var next = index + length;
            var faceHere = IsDrawn(rune) ? _shaper.FaceFor(run.Look.Font, rune == new Rune('\t') ? ' ' : rune.Value) : null;
            if (faceHere is null || faceHere != face)
            {
                Shape(run, face, start, index, BreakKind.None);
                (face, start) = (faceHere, index);
            }
            if (faceHere is null)
            {
                ReadUndrawn(run, rune, index);
                start = next;
            }
            else if (BreakAfter(run, next - 1) is var after && (after != BreakKind.None || MeetsSpace(next, end) || IsLong(start, next, end)))
            {
                Shape(run, face, start, next, after);
                start = next;
            }
            index = next;
        }
        Shape(run, face, start, end, BreakKind.None);
        if (run.IsBadge)
            _atoms.Add(new(ShapedText.Gap, run, BreakKind.None));
    }

    private void Shape(TextRun run, FontFace? face, int start, int end, BreakKind after)
    {
        if (face is null || start >= end)
            return;
        var text = _text.AsSpan(start, end - start);
        _atoms.Add(text.Contains('\t')
            ? new(_shaper.Shape(face, text.ToString().Replace("\t", "    ", StringComparison.Ordinal)), run, after)
            : new(_shaper.Shape(face, text), run, after));
    }

    private void ReadUndrawn(TextRun run, Rune rune, int index)
    {
        if (rune.Value == '\n')
            _atoms.Add(new(Nothing, run, BreakKind.Line));
        else if (rune.Value is 0xad or 0x200b)
            _atoms.Add(new(Nothing, run, BreakKind.Token));
        else if (!IsInvisible(rune) && !(rune.Value == '\r' && index + 1 < _text.Length && _text[index + 1] == '\n'))
            _atoms.Add(new(ShapedText.Box(char.IsSurrogate(_text[index]) && rune == Rune.ReplacementChar ? _text[index] : rune.Value), run, BreakKind.Token));
    }

    /// <summary>A badge breaks between words only when it is longer than a line.</summary>
    private BreakKind BreakAfter(TextRun run, int index)
    {
        var kind = BreakOpportunities.After(_text, index);
        return run.IsBadge && kind == BreakKind.Word ? BreakKind.Token : kind;
    }

    /// <summary>Spaces are atoms of their own, so that they can hang at the end of a line.</summary>
    private bool MeetsSpace(int next, int end) =>
        next < end && BreakOpportunities.IsSpace(_text[next]) != BreakOpportunities.IsSpace(_text[next - 1]);

    /// <summary>Endless tokens are shaped in parts, so that splitting them over lines takes linear time. Marks stay with their base.</summary>
    private bool IsLong(int start, int next, int end) =>
        next - start >= LongestAtom && next < end && !char.IsSurrogate(_text[next])
            && char.GetUnicodeCategory(_text[next]) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Control and format characters must not act on the page (a bidirectional override would reorder evidence): they are shown as boxes.</summary>
    private static bool IsDrawn(Rune rune) =>
        rune.Value == '\t' || (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) && !IsInvisible(rune) && rune != Rune.ReplacementChar);

    /// <summary>Joiners and variation selectors only change neighbours; they draw nothing.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value is 0x200c or 0x200d or 0x2060 or (>= 0xfe00 and <= 0xfe0f);
}
