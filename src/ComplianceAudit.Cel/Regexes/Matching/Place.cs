using ComplianceAudit.Cel.Regexes.Characters;
using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>A place in a text, by its two neighbours.</summary>
internal readonly record struct Place(Neighbour Before, Neighbour Behind)
{
    public static Neighbour NeighbourOf(int code) => code == '\n' ? Neighbour.LineBreak : NamedSets.Word.Contains(code) ? Neighbour.Word : Neighbour.Other;

    public bool Meets(Assertion assertion) => assertion switch
    {
        Assertion.TextStart => Before == Neighbour.None,
        Assertion.TextEnd => Behind == Neighbour.None,
        Assertion.LineStart => Before is Neighbour.None or Neighbour.LineBreak,
        Assertion.LineEnd => Behind is Neighbour.None or Neighbour.LineBreak,
        Assertion.WordBoundary => (Before == Neighbour.Word) != (Behind == Neighbour.Word),
        _ => (Before == Neighbour.Word) == (Behind == Neighbour.Word),
    };
}
