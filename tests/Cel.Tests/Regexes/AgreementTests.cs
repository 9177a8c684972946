using System.Text.RegularExpressions;
using ComplianceAudit.Cel.Regexes;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>For patterns of the syntax that RE2 and .NET share, over texts of half a dozen characters: the automaton, the simulation and .NET's engine find the same.</summary>
/// <remarks>The engine that backtracks: the other one finds "a" where RE2, Go and Perl find nothing, as in <c>(?:aa|a??)*</c> over "ab".</remarks>
public sealed class AgreementTests
{
    private static readonly Gen<string> Character = Among("a", "b", "c", "\n", "-", "\u00e9");

    private static readonly Gen<string> Text = Character.Array[0, 10].Select(string.Concat);

    private static readonly Gen<string> Atom = Among("a", "b", "c", "-", "[ab]", "[^a]", "[^a-c]", "[^b\\n]", ".", "(?s:.)", "\u00e9", "\\n", "[a-\u00e9]");

    private static readonly Gen<string> Place = Among("\\A", "\\z", "(?m:^)", "(?m:$)", "^", "(?:)");

    private static readonly Gen<string> Times = Among("", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,3}?", "{2,}");

    /// <summary>Of what may be nothing: .NET's loops miss some matches of it.</summary>
    private static readonly Gen<string> FewTimes = Among("", "?", "??", "{2}", "{0,2}");

    private static readonly Gen<string> Patterns = PatternOf(3);

    [Test]
    public void Find_RandomPatternAndText_IsWhatDotNetFinds() =>
        Gen.Select(Patterns, Text).Sample(
            (pattern, text) =>
            {
                var expected = Regex.Match(text, pattern, RegexOptions.CultureInvariant);
                var made = Re2.Parse(pattern);
                PatternMatch? span = expected.Success ? new PatternMatch(expected.Index, expected.Index + expected.Length, null) : null;
                return made.IsMatch(text) == expected.Success && made.Find(text, 0, out _) == span;
            },
            iter: 3000);

    [Test]
    public void Find_RandomWordBoundaries_AutomatonAndSimulationAgree() =>
        Gen.Select(Patterns, Among("\\b", "\\B", "(?m:^)", "(?i:K)"), Patterns, Text).Sample(
            (before, place, behind, text) =>
            {
                var made = Re2.Parse($"(?:{before}){place}(?:{behind})");
                return made.IsMatch(text) == made.Find(text, 0, out _) is not null;
            },
            iter: 3000);

    private static Gen<string> Among(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> PatternOf(int depth)
    {
        var single = Gen.Select(Atom, Times, (what, times) => what + times);
        var part = single;
        if (depth > 0)
        {
            var inner = PatternOf(depth - 1);
            var group = Gen.Select(inner, FewTimes, (what, times) => $"(?:{what}){times}");
            var loop = Gen.Select(Atom, inner, Times, (first, rest, times) => $"(?:{first}(?:{rest})){times}");
            part = Gen.Frequency((5, single), (1, Place), (1, group), (1, loop));
        }
        var sequence = part.Array[0, 3].Select(string.Concat);
        return Gen.Frequency((3, sequence), (1, Gen.Select(sequence, sequence, (first, second) => $"{first}|{second}")));
    }
}
