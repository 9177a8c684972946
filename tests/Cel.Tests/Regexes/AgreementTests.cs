using System.Text.RegularExpressions;
using ComplianceAudit.Cel.Regexes;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>For patterns of the syntax that RE2 and .NET share, over texts of half a dozen characters: the automaton, the simulation and .NET's engine find the same.</summary>
/// <remarks>
/// The engine that backtracks: the other one finds "a" where RE2, Go and Perl find nothing, as in <c>(?:aa|a??)*</c> over "ab".
/// Even so .NET sees no match of <c>(?:b+|){2}</c> in "c", where Go and Perl see nothing twice; it gets what is repeated twice written twice.
/// </remarks>
public sealed class AgreementTests
{
    private static readonly Gen<string> Character = Among("a", "b", "c", "\n", "-", "\u00e9");

    private static readonly Gen<string> Text = Character.Array[0, 10].Select(string.Concat);

    private static readonly Gen<string> Atom = Among("a", "b", "c", "-", "[ab]", "[^a]", "[^a-c]", "[^b\\n]", ".", "(?s:.)", "\u00e9", "\\n", "[a-\u00e9]");

    private static readonly Gen<string> Place = Among("\\A", "\\z", "(?m:^)", "(?m:$)", "^", "(?:)");

    private static readonly Gen<string> Times = Among("", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,3}?", "{2,}");

    /// <summary>Of what may be nothing: .NET's loops miss some matches of it.</summary>
    private static readonly Gen<string> FewTimes = Among("", "?", "??", "{2}", "{0,2}");

    private static readonly Gen<(string Ours, string Theirs)> Patterns = PatternOf(3);

    [Test]
    public void Find_RandomPatternAndText_IsWhatDotNetFinds() =>
        Gen.Select(Patterns, Text).Holds(5000, (pattern, text) =>
        {
            var expected = Regex.Match(text, pattern.Theirs, RegexOptions.CultureInvariant);
            var made = Re2.Parse(pattern.Ours);
            PatternMatch? span = expected.Success ? new PatternMatch(expected.Index, expected.Index + expected.Length, null) : null;

            Assert.That((made.IsMatch(text), made.Find(text, 0, out _)), Is.EqualTo((expected.Success, span)), pattern.Ours);
        });

    [Test]
    public void Find_RandomWordBoundaries_AutomatonAndSimulationAgree() =>
        Gen.Select(Patterns, Among("\\b", "\\B", "(?m:^)", "(?i:K)"), Gen.Select(Patterns, Text)).Holds(5000, (before, place, rest) =>
        {
            var (behind, text) = rest;
            var made = Re2.Parse($"(?:{before.Ours}){place}(?:{behind.Ours})");

            Assert.That(made.IsMatch(text), Is.EqualTo(made.Find(text, 0, out _) is not null), $"{before.Ours} {place} {behind.Ours}");
        });

    private static Gen<string> Among(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<(string Ours, string Theirs)> PatternOf(int depth)
    {
        var single = Gen.Select(Atom, Times, (what, times) => Same(what + times));
        var part = single;
        if (depth > 0)
        {
            var inner = PatternOf(depth - 1);
            var group = Gen.Select(inner, FewTimes, (what, times) => ($"(?:{what.Ours}){times}", times == "{2}" ? $"(?:{what.Theirs})(?:{what.Theirs})" : $"(?:{what.Theirs}){times}"));
            var loop = Gen.Select(Atom, inner, Times, (first, rest, times) => ($"(?:{first}(?:{rest.Ours})){times}", $"(?:{first}(?:{rest.Theirs})){times}"));
            part = Gen.Frequency((5, single), (1, Place.Select(Same)), (1, group), (1, loop));
        }
        var sequence = part.Array[0, 3].Select(parts => (string.Concat(parts.Select(p => p.Ours)), string.Concat(parts.Select(p => p.Theirs))));
        return Gen.Frequency((3, sequence), (1, Gen.Select(sequence, sequence, (first, second) => ($"{first.Item1}|{second.Item1}", $"{first.Item2}|{second.Item2}"))));
    }

    private static (string Ours, string Theirs) Same(string pattern) => (pattern, pattern);
}
