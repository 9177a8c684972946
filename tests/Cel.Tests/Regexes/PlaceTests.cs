namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Rows "Empty strings" of RE2's syntax page.</summary>
public sealed class PlaceTests
{
    [TestCase("^a", "ab", "a")]
    [TestCase("^b", "ab", null)]
    [TestCase("^b", "a\nb", null)]
    [TestCase("a$", "ba", "a")]
    [TestCase("a$", "a\n", null)]
    [TestCase("a$", "a\r\n", null)]
    [TestCase(@"a\n$", "a\n", "a\n")]
    [TestCase(@"\Ab", "a\nb", null)]
    [TestCase(@"(?m)\Ab", "a\nb", null)]
    [TestCase(@"a\z", "a\n", null)]
    [TestCase(@"(?m)a\z", "a\nb", null)]
    [TestCase(@"\Aab\z", "ab", "ab")]
    [TestCase("^$", "", "")]
    [TestCase("^$", "\n", null)]
    [TestCase("a^b", "ab", null)]
    [TestCase("a$b", "ab", null)]
    [TestCase("^^a$$", "a", "a")]
    [TestCase("(?:^|b)a", "ba", "ba")]
    [TestCase("(?:a$|b)", "ab", "b")]
    [TestCase("$^", "", "")]
    public void Find_EndsOfTheText_StandThereAlone(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("(?m)^b", "a\nb", "b")]
    [TestCase("(?m)a$", "a\nb", "a")]
    [TestCase("(?m)a$", "a\r\nb", null)]
    [TestCase("(?m)^b", "a\rb", null)]
    [TestCase("(?m)^b", "a\u2028b", null)]
    [TestCase("(?m)^$", "a\n\nb", "")]
    [TestCase(@"(?m)\n^\z", "a\n", "\n")]
    [TestCase("(?m)^a\nb$", "x\na\nb\ny", "a\nb")]
    [TestCase("(?m)$^", "a\nb", null)]
    [TestCase(@"(?m)$\n^b", "a\nb", "\nb")]
    public void Find_EndsOfALine_StandAtLineFeedsAlone(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase(@"\bfoo\b", "a foo b", "foo")]
    [TestCase(@"\bfoo\b", "afoo", null)]
    [TestCase(@"\bfoo\b", "foo_", null)]
    [TestCase(@"\bfoo\b", "\u00e9foo\u00e9", "foo")]
    [TestCase(@"\bfoo\b", "\U0001f600foo\u0300", "foo")]
    [TestCase(@"\b", "", null)]
    [TestCase(@"\b", "-", null)]
    [TestCase(@"\b", "a", "")]
    [TestCase("\\b\u00e9", "\u00e9", null)]
    [TestCase(@"\Bb", "ab", "b")]
    [TestCase(@"\Bb", "-b", null)]
    [TestCase(@"\B", "", "")]
    [TestCase(@"\B", "a", null)]
    [TestCase(@"\B", "a-", "")]
    [TestCase(@"\B", "a\U0001f600b", null)]
    [TestCase("a\\B\U0001f600", "a\U0001f600", null)]
    [TestCase(@"\b\B", "a-b", null)]
    [TestCase("(?i)\\b\u017f", "\u017f", null)]
    [TestCase(@"[a-z]+\b-", "ab-", "ab-")]
    public void Find_WordBoundary_KnowsWordsOfAsciiAlone(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    private static void Finds(string pattern, string text, string? expected)
    {
        var found = Re2.Match(pattern, text);

        Assert.That(found, Is.EqualTo((expected is not null, expected)));
    }
}
