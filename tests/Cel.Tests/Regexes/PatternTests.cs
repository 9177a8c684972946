using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Patterns have RE2's syntax and meaning, as github.com/google/re2/wiki/Syntax gives them.</summary>
public sealed class PatternTests
{
    [TestCase("^a.c$", "abc", true)]
    [TestCase("abc$", "abc\n", false)]
    [TestCase("(?m)^b$", "a\nb\nc", true)]
    [TestCase("(?m:^b$)c$", "b", false)]
    [TestCase("(?P<name>a)b", "ab", true)]
    [TestCase("(?<name>a)b", "ab", true)]
    [TestCase("(?i)ABC", "abc", true)]
    [TestCase("(?s)a.b", "a\nb", true)]
    [TestCase("a.b", "a\nb", false)]
    [TestCase(@"^\d$", "\u0663", false)]
    [TestCase(@"^\d$", "3", true)]
    [TestCase(@"^\w$", "\u00e9", false)]
    [TestCase(@"^\W$", "\u00e9", true)]
    [TestCase(@"^[\D]$", "7", false)]
    [TestCase(@"^\s$", "\u00a0", false)]
    [TestCase("^[[:alpha:]]+$", "abc", true)]
    [TestCase("^[[:alpha:]-]+$", "a-c", true)]
    [TestCase("^[^[:digit:]]$", "7", false)]
    [TestCase(@"^\pL$", "\u00e9", true)]
    [TestCase(@"^\p{Lu}$", "A", true)]
    [TestCase(@"^\PL$", "7", true)]
    [TestCase(@"^\Qa.b\E$", "a.b", true)]
    [TestCase(@"^\Qa.b\E$", "axb", false)]
    [TestCase(@"^\x41$", "A", true)]
    [TestCase(@"^\x{1F600}$", "\U0001f600", true)]
    [TestCase(@"^\101$", "A", true)]
    [TestCase("^[]a]+$", "]a", true)]
    [TestCase("^[a[]$", "[", true)]
    [TestCase("^[a-z-[aeiou]]$", "b-]", false)]
    [TestCase(@"^[\w-.]+$", "a-b.c", true)]
    [TestCase(@"^[\d-x]$", "-", true)]
    [TestCase(@"^[\d-x]$", "a", false)]
    [TestCase("^[[:alpha:]-.]+$", "a-.", true)]
    [TestCase("^[+--]+$", "+,-", true)]
    [TestCase("^[--/]+$", "-./", true)]
    [TestCase(@"^\_$", "_", true)]
    [TestCase(@"\Aab\z", "ab", true)]
    [TestCase(@"a\-b", "a-b", true)]
    public void IsMatch_PatternOfRe2_MatchesAsRe2Does(string pattern, string text, bool expected)
    {
        var isPattern = Pattern.TryMake(pattern, out var made, out var problem);

        Assert.That((isPattern, problem, made?.IsMatch(text)), Is.EqualTo((true, (string?)null, (bool?)expected)));
    }

    [TestCase("a(?=b)")]
    [TestCase("a(?!b)")]
    [TestCase("(?<=a)b")]
    [TestCase("(?<!a)b")]
    [TestCase("(?>a)b")]
    [TestCase("(?#comment)a")]
    [TestCase("(?x) a")]
    [TestCase("(?'name'a)")]
    [TestCase("(?(1)a|b)")]
    [TestCase(@"(a)\1")]
    [TestCase(@"(?<n>a)\k<n>")]
    [TestCase(@"\Z")]
    [TestCase(@"\G")]
    [TestCase(@"\u0041")]
    [TestCase(@"\cA")]
    [TestCase(@"\e")]
    [TestCase("[[:nothing:]]")]
    [TestCase(@"[!-\d]")]
    [TestCase("[!-[:digit:]]")]
    [TestCase("[a-")]
    [TestCase("[a")]
    [TestCase("(a")]
    [TestCase("a)")]
    [TestCase("a**")]
    [TestCase("*")]
    [TestCase(@"\")]
    [TestCase(@"\x{110000}")]
    [TestCase(@"\p{Nothing}")]
    [TestCase(@"\p")]
    [TestCase("(?")]
    public void TryMake_WhatRe2Refuses_IsRefused(string pattern)
    {
        Pattern.TryMake(pattern, out var made, out var problem);

        Assert.That((made, string.IsNullOrEmpty(problem)), Is.EqualTo(((Pattern?)null, false)));
    }

    [Test]
    public void IsMatch_PatternThatBacktrackingTakesForeverOver_EndsAtOnce()
    {
        Pattern.TryMake("^(a+)+$", out var pattern, out _);

        var isMatch = pattern!.IsMatch(new string('a', 20_000) + "!");

        Assert.That(isMatch, Is.False);
    }
}
