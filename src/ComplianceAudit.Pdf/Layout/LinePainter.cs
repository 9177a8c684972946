using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>Draws a line: the grounds of badges first, then each stretch of one look.</summary>
internal static class LinePainter
{
    public static void Draw(Canvas canvas, Line line, double x, double baseline)
    {
        var stretches = Stretches(line);
        foreach (var stretch in stretches.Where(s => s.Run.Look.Ground is not null))
        {
            var size = stretch.Run.Look.Size;
            canvas.Fill(new(x + stretch.X, baseline - size, Math.Min(stretch.Width, line.Width - stretch.X), size * 1.3), stretch.Run.Look.Ground!.Value, size * 0.3);
        }
        foreach (var (run, pieces, offset, width) in stretches)
        {
            if (run.Link is { } link)
            {
                canvas.Enter(link.Tag);
                canvas.Text(x + offset, baseline, run.Look, pieces);
                canvas.Link(link, new(x + offset, baseline - line.Ascent, Math.Min(width, line.Width - offset), line.Height));
                canvas.Leave(link.Tag, last: false);
            }
            else
            {
                canvas.Text(x + offset, baseline, run.Look, pieces);
            }
        }
    }

    private static List<Stretch> Stretches(Line line)
    {
        var stretches = new List<Stretch>();
        var atoms = line.Atoms;
        double x = 0;
        for (int start = 0, end; start < atoms.Count; start = end)
        {
            var run = atoms[start].Run;
            var pieces = new List<ShapedText>();
            double width = 0;
            for (end = start; end < atoms.Count && ReferenceEquals(atoms[end].Run, run); end++)
            {
                pieces.Add(atoms[end].Shaped);
                width += atoms[end].Width;
            }
            stretches.Add(new(run, [.. pieces], x, width));
            x += width;
        }
        return stretches;
    }

    private readonly record struct Stretch(TextRun Run, ShapedText[] Pieces, double X, double Width);
}
