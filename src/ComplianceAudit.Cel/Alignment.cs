using System.Collections.Immutable;

namespace ComplianceAudit.Cel;

/// <summary>Finds where each character of an embedded expression stands in its file.</summary>
internal static class Alignment
{
    /// <summary>How far the next character may lie: a quote, an escape, a line break with deep indentation.</summary>
    private const int Reach = 200;

    public static ImmutableArray<int> Of(string text, string fileText, int start)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        var at = Math.Clamp(start, 0, fileText.Length);
        foreach (var character in text)
        {
            var distance = fileText.AsSpan(at, Math.Min(Reach, fileText.Length - at)).IndexOf(character);
            at += Math.Max(distance, 0);
            offsets.Add(at);
            if (distance >= 0)
                at++;
        }
        offsets.Add(at);
        return offsets.MoveToImmutable();
    }
}
