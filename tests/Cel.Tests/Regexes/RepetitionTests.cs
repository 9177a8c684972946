namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Rows "Composites" and "Repetitions" of RE2's syntax page; which of several matches is taken is what Perl takes.</summary>
public sealed class RepetitionTests
{
    [TestCase("xy", "axyb", "xy")]
    [TestCase("x|y", "ay", "y")]
    [TestCase("x|xy", "xy", "x")]
    [TestCase("xy|x", "xy", "xy")]
    [TestCase("a|", "b", "")]
    [TestCase("|a", "a", "")]
    [TestCase("a||b", "b", "")]
    [TestCase("(?:)", "a", "")]
    [TestCase("", "a", "")]
    [TestCase("b|ab", "ab", "ab")]
    [TestCase("(?:a|ab)(?:c|bcd)(?:d*)", "abcd", "abcd")]
    public void Find_Composite_PrefersTheLeftmostThenTheFirst(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("x*", "xxa", "xx")]
    [TestCase("x*", "axx", "")]
    [TestCase("x+", "axx", "xx")]
    [TestCase("x?", "xx", "x")]
    [TestCase("x{2}", "xxx", "xx")]
    [TestCase("x{2,}", "axxx", "xxx")]
    [TestCase("x{2,}", "x", null)]
    [TestCase("x{1,2}", "xxx", "xx")]
    [TestCase("x{0}y", "xy", "y")]
    [TestCase("x{0,0}y", "xy", "y")]
    [TestCase("x{0,}y", "xxy", "xxy")]
    [TestCase("x{0,1}y", "xxy", "xy")]
    [TestCase("x*?y", "xxy", "xxy")]
    [TestCase("x*?", "xx", "")]
    [TestCase("x+?", "xx", "x")]
    [TestCase("x??", "x", "")]
    [TestCase("x{1,3}?", "xxx", "x")]
    [TestCase("x{2,}?", "xxx", "xx")]
    [TestCase("x{2}?", "xxx", "xx")]
    [TestCase("x{1000}", "x", null)]
    [TestCase("(?:x{100}){10}", "x", null)]
    [TestCase("(?:ab)+", "xababa", "abab")]
    [TestCase("(?:a|b)*c", "abac", "abac")]
    [TestCase("a.*b", "aXbXb", "aXbXb")]
    [TestCase("a.*?b", "aXbXb", "aXb")]
    [TestCase("^*", "a", "")]
    [TestCase("$+", "a", "")]
    [TestCase(@"\b+a", "a", "a")]
    [TestCase("(?:^)*a", "ba", "a")]
    public void Find_Repetition_TakesAsManyAsItIsGreedy(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("(?U)x+", "xx", "x")]
    [TestCase("(?U)x+?", "xx", "xx")]
    [TestCase("(?U)x{1,2}", "xx", "x")]
    [TestCase("(?U:x*)y", "xxy", "xxy")]
    [TestCase("(?U:a+)a*", "aaa", "aaa")]
    [TestCase("(?U)a+(?-U)b+", "aabb", "aabb")]
    public void Find_UngreedyFlag_SwapsGreedyAndLazy(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("(?:|a)*", "aa", "")]
    [TestCase("(?:|a)+", "aa", "")]
    [TestCase("(?:a|)*", "aa", "aa")]
    [TestCase("(?:a*)*", "aab", "aa")]
    [TestCase("(?:a*)+", "aab", "aa")]
    [TestCase("(?:a*)+?", "aab", "aa")]
    [TestCase("(?:a*?)*", "aab", "")]
    [TestCase("(?:a??)+", "aab", "")]
    [TestCase("(?:a|b|)*?c", "abc", "abc")]
    [TestCase("(?:(?:a*)*)*b", "aab", "aab")]
    [TestCase("(?:a{0,2}){2}", "aaaaa", "aaaa")]
    [TestCase("(?:b+|){2}", "c", "")]
    [TestCase("(?:b+|){2}", "bbc", "bb")]
    [TestCase("(?:(?:a{2}|))??(?:\\n+(?:)|){2}", "c\n", "")]
    [TestCase(@"(?:\b)*a", "a", "a")]
    public void Find_RepetitionOfWhatMayBeNothing_EndsAsInGo(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("x{", "x{", "x{")]
    [TestCase("x{}", "x{}", "x{}")]
    [TestCase("x{a}", "x{a}", "x{a}")]
    [TestCase("x{,2}", "x{,2}", "x{,2}")]
    [TestCase("x{-}", "x{-}", "x{-}")]
    [TestCase("x{1", "x{1", "x{1")]
    [TestCase("x{1,", "x{1,", "x{1,")]
    [TestCase("x{1,a}", "x{1,a}", "x{1,a}")]
    [TestCase("x{01}", "x{01}", "x{01}")]
    [TestCase("x{1,02}", "x{1,02}", "x{1,02}")]
    [TestCase("x{ 1}", "x{ 1}", "x{ 1}")]
    [TestCase("{", "{", "{")]
    [TestCase("}", "}", "}")]
    [TestCase("]", "]", "]")]
    [TestCase("x{,2}+", "x{,2}}}", "x{,2}}}")]
    public void Find_BraceThatCountsNothing_IsACharacter(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    private static void Finds(string pattern, string text, string? expected)
    {
        var found = Re2.Match(pattern, text);

        Assert.That(found, Is.EqualTo((expected is not null, expected)));
    }
}
