namespace ComplianceAudit.Pdf.Text;

/// <summary>One line of a paragraph.</summary>
/// <param name="Atoms">What is on it; of spaces at its end one is left, beyond the width.</param>
/// <param name="Width">Width of what is visible, in points.</param>
/// <param name="Ascent">Height above the baseline.</param>
/// <param name="Descent">Height below the baseline.</param>
internal sealed record Line(IReadOnlyList<Atom> Atoms, double Width, double Ascent, double Descent)
{
    public double Height => Ascent + Descent;
}
