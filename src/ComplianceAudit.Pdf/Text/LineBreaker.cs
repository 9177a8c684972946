namespace ComplianceAudit.Pdf.Text;

/// <summary>Fills lines: words first, then joints of long tokens, then between any two characters, so that nothing ever overflows.</summary>
internal sealed class LineBreaker
{
    private const double Tolerance = 0.001;

    /// <summary>A text that must be split anyway begins on a line with at least this part free.</summary>
    private const double LeastFill = 0.3;

    private readonly IReadOnlyList<Atom> _atoms;
    private readonly TextLook _look;
    private readonly double _width;
    private readonly List<Line> _lines = [];
    private List<Atom> _line = [];
    private double _filled;
    private int _next;

    private LineBreaker(IReadOnlyList<Atom> atoms, TextLook look, double width)
    {
        _atoms = atoms;
        _look = look;
        _width = width;
    }

    /// <summary>Breaks a paragraph; an empty one has one empty line. No line is lower than one in the given look.</summary>
    /// <exception cref="PdfException">A single character is wider than a line.</exception>
    public static IReadOnlyList<Line> Break(IReadOnlyList<Atom> atoms, TextLook look, double width)
    {
        var breaker = new LineBreaker(atoms, look, width);
        while (breaker._next < atoms.Count)
            breaker.Place(atoms[breaker._next++]);
        if (breaker._line.Count > 0 || breaker._lines.Count == 0)
            breaker.EndLine(breaker._line.Count);
        return breaker._lines;
    }

    private void Place(Atom atom)
    {
        while (atom.Shaped is { IsSpace: false, Ems: > 0 } && _filled + atom.Width > _width + Tolerance)
        {
            if (ChooseCut(atom) is > 0 and var cut)
                EndLine(cut);
            else if (atom.Shaped.Split((_width - _filled) / atom.Run.Look.Size) is var (left, right))
            {
                _line.Add(atom with { Shaped = left, After = BreakKind.None });
                EndLine(_line.Count);
                atom = atom with { Shaped = right };
            }
            else if (_line.Count > 0)
                EndLine(_line.Count);
            else
                throw new PdfException(FormattableString.Invariant(
                    $"the text '{atom.Shaped.Text}' can never fit: it is {atom.Width:0.#} points wide and its column {Math.Max(0, _width):0.#}; widen the column"));
        }
        _line.Add(atom);
        _filled += atom.Width;
        if (atom.After == BreakKind.Line)
            EndLine(_line.Count);
    }

    /// <summary>Number of atoms that stay on the line: up to the last word's end, unless what follows needs more than a line anyway; 0 to fill the line with a part of the atom.</summary>
    private int ChooseCut(Atom current)
    {
        int word = 0, token = 0;
        for (var count = _line.Count; count > 0 && word == 0; count--)
        {
            if (_line[count - 1].After == BreakKind.Word)
                word = count;
            else if (_line[count - 1].After == BreakKind.Token && token == 0)
                token = count;
        }
        if (word > 0 && !NeedsMoreThanALine(word, current))
            return word;
        var mustSplit = current.Width > _width;
        return mustSplit && _width - _filled >= _width * LeastFill ? 0 : Math.Max(word, token);
    }

    private bool NeedsMoreThanALine(int from, Atom current)
    {
        var width = current.Width;
        for (var i = from; i < _line.Count; i++)
            width += _line[i].Width;
        var last = current;
        for (var i = _next; i < _atoms.Count && width <= _width && last.After < BreakKind.Word && !_atoms[i].Shaped.IsSpace; i++)
        {
            last = _atoms[i];
            width += last.Width;
        }
        return width > _width + Tolerance;
    }

    private void EndLine(int count)
    {
        var kept = _line.GetRange(0, count);
        var visible = count;
        while (visible > 0 && kept[visible - 1].Shaped is { IsSpace: true } or { Ems: 0 })
            visible--;
        var (width, ascent, descent) = (0.0, _look.Ascent, _look.Descent);
        for (var i = 0; i < count; i++)
        {
            width += i < visible ? kept[i].Width : 0;
            ascent = Math.Max(ascent, kept[i].Run.Look.Ascent);
            descent = Math.Max(descent, kept[i].Run.Look.Descent);
        }
        // One space stays, unseen, so that readers do not join the words of two lines.
        if (kept.FindIndex(visible, atom => atom.Shaped.IsSpace) is >= 0 and var first)
            kept[visible++] = kept[first] with { Shaped = kept[first].Shaped.FirstSpace() };
        kept.RemoveRange(visible, count - visible);
        _lines.Add(new(kept, width, ascent, descent));
        _line = _line.GetRange(count, _line.Count - count);
        _filled = _line.Sum(atom => atom.Width);
    }
}
