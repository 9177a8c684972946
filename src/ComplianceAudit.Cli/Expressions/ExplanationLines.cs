using System.Globalization;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Puts an explanation into lines: what is around stands before its parts, and those stand in the order of evaluation.</summary>
/// <param name="mostRounds">Elements of a macro's range that are shown.</param>
/// <param name="showsPrefixes">Whether each part of a path that was found is shown, not the whole path alone, and each name whose value was said.</param>
internal sealed class ExplanationLines(int mostRounds, bool showsPrefixes)
{
    private readonly List<ExplanationLine> _lines = [];
    private readonly List<string> _given = [];

    public static IReadOnlyList<ExplanationLine> Of(CelExplanation explanation, int mostRounds, bool showsPrefixes)
    {
        var lines = new ExplanationLines(mostRounds, showsPrefixes);
        lines.Add(explanation, 0);
        return lines._lines;
    }

    private void Add(CelExplanation part, int depth)
    {
        var given = _given.Count;
        _lines.Add(new ExplanationLine(depth, part, "", [], ""));
        var rounds = part.Parts.Where(inner => inner.Variables.Count > 0).Select(inner => inner.Round).Distinct().ToList();
        var shown = Chosen(part, rounds);
        var (round, lastShown) = (-1, -1);
        foreach (var inner in part.Parts.Where(inner => !IsPrefix(part, inner) && !IsSaid(inner)))
        {
            if (inner.Variables.Count > 0 && inner.Round != round)
            {
                round = inner.Round;
                if (shown.Contains(round))
                {
                    SkipTo(round, lastShown, depth + 1);
                    Begin(inner, part, depth + 1);
                    lastShown = round;
                }
            }
            else if (inner.Source != part.Source)
                Begin(inner, part, depth + 1);

            if (round < 0)
                Add(inner, inner.Source == part.Source ? depth + 1 : depth + 2);
            else if (shown.Contains(round))
                Add(inner, depth + 2);
        }

        if (rounds.Count > 0)
            SkipTo(rounds[^1] + 1, lastShown, depth + 1);
        _given.RemoveRange(given, _given.Count - given);
        if (part.IsCut)
            _lines.Add(new ExplanationLine(depth + 1, null, "", [], "more was evaluated than can be kept"));
    }

    /// <summary>The rounds to show: those without a value, the last, then the first ones.</summary>
    private HashSet<int> Chosen(CelExplanation part, List<int> rounds) => rounds.Count <= mostRounds
        ? [.. rounds]
        : [.. part.Parts.Where(inner => inner.Variables.Count > 0 && inner.Value is { Kind: CelKind.Unknown or CelKind.Error }).Select(inner => inner.Round)
            .Take(mostRounds - 2).Append(rounds[^1]).Concat(rounds).Distinct().Take(mostRounds)];

    private void SkipTo(int round, int last, int depth)
    {
        if (round - last > 1)
            _lines.Add(new ExplanationLine(depth, null, "", [], string.Create(CultureInfo.InvariantCulture, $"{round - last - 1} more")));
    }

    private void Begin(CelExplanation inner, CelExplanation around, int depth)
    {
        _given.AddRange(inner.Variables.Select(variable => variable.Key));
        var place = inner.Source == around.Source ? "" : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(inner.Source.File)}:{inner.Line}");
        _lines.Add(new ExplanationLine(depth, null, place, inner.Variables, ""));
    }

    /// <summary>Whether a part only leads to a field that was found.</summary>
    private bool IsPrefix(CelExplanation around, CelExplanation inner) =>
        !showsPrefixes && around.IsPath && inner.IsPath && around.Value is { } value && value.Kind is not (CelKind.Unknown or CelKind.Error) && !(value.Kind == CelKind.Optional && value.AsOptional is null);

    /// <summary>Whether a part is a name whose value stands where it was given.</summary>
    private bool IsSaid(CelExplanation inner) =>
        !showsPrefixes && inner.IsPath && inner.Parts.Count == 0 && inner.Variables.Count == 0 && _given.Contains(inner.Text);
}
