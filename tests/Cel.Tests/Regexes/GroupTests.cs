namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Rows "Grouping" and "Flags" of RE2's syntax page.</summary>
public sealed class GroupTests
{
    [TestCase("(ab)c", "abc", "abc")]
    [TestCase("(?P<name>a)b", "ab", "ab")]
    [TestCase("(?P<a1_B>a)b", "ab", "ab")]
    [TestCase("(?P<1>a)(?P<2>b)", "ab", "ab")]
    [TestCase("(?:ab)c", "abc", "abc")]
    [TestCase("()a", "a", "a")]
    [TestCase("((a)|(b))+", "abab", "abab")]
    [TestCase("a(?:b|c)d", "acd", "acd")]
    public void Find_Group_TakesWhatIsInIt(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    /// <summary>Go since 1.22, RE2 since 2023.</summary>
    [TestCase("(?<name>a)b", "ab", "ab")]
    [TestCase("(?<n>a)(?P<m>b)", "ab", "ab")]
    public void Find_GroupNamedWithoutP_TakesWhatIsInIt(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("(?i)ab", "AB", "AB")]
    [TestCase("a(?i)b", "aB", "aB")]
    [TestCase("a(?i)b", "AB", null)]
    [TestCase("(?:a(?i)b|c)d", "Cd", "Cd")]
    [TestCase("(?:a(?i)b)c", "aBC", null)]
    [TestCase("a(?i)b|c", "C", "C")]
    [TestCase("(a(?i))b", "aB", null)]
    [TestCase("(?i:a)b", "Ab", "Ab")]
    [TestCase("(?i:a)b", "AB", null)]
    [TestCase("(?i)a(?-i)b", "Ab", "Ab")]
    [TestCase("(?i)a(?-i)b", "AB", null)]
    [TestCase("(?i-s:A.)", "a\n", null)]
    [TestCase("(?s)(?i-s:A.)", "a\n", null)]
    [TestCase("(?s)(?i:A.)", "a\n", "a\n")]
    [TestCase("(?ims)^a.$", "x\nA\n", "A\n")]
    [TestCase("(?ii)a", "A", "A")]
    [TestCase("(?i-i)a", "A", null)]
    [TestCase("(?)a", "a", "a")]
    [TestCase("(?i-ms:a)", "A", "A")]
    [TestCase("(?s-i:.)", "\n", "\n")]
    [TestCase("a(?i)*b", "aaB", "aaB")]
    [TestCase("a*(?i)*b", "aaB", "aaB")]
    public void Find_Flags_HoldToTheEndOfTheirGroup(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("(?s).", "\n", "\n")]
    [TestCase("(?-s).", "\n", null)]
    [TestCase("(?m)^b$", "a\nb\nc", "b")]
    [TestCase("^b$", "a\nb\nc", null)]
    [TestCase("(?m:^b$)c$", "b", null)]
    [TestCase("(?m)a$(?-m)\\n.$", "a\nb", "a\nb")]
    public void Find_Flag_ChangesDotsAndAnchors(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("(?i)k", "\u212a", "\u212a")]
    [TestCase("(?i)\u212a", "k", "k")]
    [TestCase("(?i)s", "\u017f", "\u017f")]
    [TestCase("(?i)\u03c3", "\u03c2", "\u03c2")]
    [TestCase("(?i)\u03c3", "\u03a3", "\u03a3")]
    [TestCase("(?i)\u00e9", "\u00c9", "\u00c9")]
    [TestCase("(?i)\u00b5", "\u03bc", "\u03bc")]
    [TestCase("(?i)\u1e9e", "\u00df", "\u00df")]
    [TestCase("(?i)\u00df", "ss", null)]
    [TestCase("(?i)i", "\u0130", null)]
    [TestCase("(?i)i", "\u0131", null)]
    [TestCase("(?i)\u01c4", "\u01c5", "\u01c5")]
    [TestCase("(?i)\U00010400", "\U00010428", "\U00010428")]
    [TestCase("(?i)[j-l]", "\u212a", "\u212a")]
    [TestCase("(?i)[^j-l]", "\u212aK", null)]
    [TestCase("(?i)[^k]", "\u212aKx", "x")]
    [TestCase(@"(?i)\w", "\u017f", "\u017f")]
    [TestCase(@"(?i)\W", "\u017f", null)]
    [TestCase(@"(?i)[\W]", "\u017f", null)]
    [TestCase(@"(?i)[^\W]", "\u017f", "\u017f")]
    [TestCase("(?i)[[:lower:]]", "A", "A")]
    [TestCase("(?i)[[:^lower:]]", "aA1", "1")]
    [TestCase(@"(?i)\p{Lu}", "a", "a")]
    [TestCase(@"(?i)\P{Lu}", "aA1", "1")]
    [TestCase(@"(?i)\p{Greek}", "\u00b5", "\u00b5")]
    [TestCase(@"(?i)\Qa.B\E", "A.b", "A.b")]
    [TestCase(@"(?i)\x6b", "K", "K")]
    public void Find_IgnoringCase_FoldsEachCharacterToOne(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    private static void Finds(string pattern, string text, string? expected)
    {
        var found = Re2.Match(pattern, text);

        Assert.That(found, Is.EqualTo((expected is not null, expected)));
    }
}
