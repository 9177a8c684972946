namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>What matches one character: rows "Kinds of single-character expressions", "Perl", "ASCII character classes" and "named classes as elements" of RE2's syntax page.</summary>
public sealed class SingleCharacterTests
{
    [TestCase(".", "ab", "a")]
    [TestCase(".", "\n", null)]
    [TestCase(".", "\r", "\r")]
    [TestCase("(?s).", "\n", "\n")]
    [TestCase("^.$", "\U0001f600", "\U0001f600")]
    [TestCase("^..$", "\U0001f600", null)]
    [TestCase("^.{2}$", "\U0001f600\u00e9", "\U0001f600\u00e9")]
    [TestCase("[xyz]", "aybz", "y")]
    [TestCase("[^xyz]", "xya", "a")]
    [TestCase("[^xyz]", "xyz", null)]
    [TestCase("^[^a]$", "\U0001f600", "\U0001f600")]
    [TestCase("[^a]", "\n", "\n")]
    [TestCase("[a-c]+", "xabcd", "abc")]
    [TestCase("^[\U0001f600-\U0001f64f]$", "\U0001f610", "\U0001f610")]
    [TestCase("^[\U0001f600-\U0001f64f]$", "\U0001f650", null)]
    [TestCase("^[^\U0001f600]$", "\U0001f601", "\U0001f601")]
    [TestCase("^[a-\U0001f600]+$", "z\u00e9\U0001f5ff", "z\u00e9\U0001f5ff")]
    [TestCase(@"[^\x00-\x{10FFFF}]", "a", null)]
    public void Find_DotOrClass_TakesOneCodePoint(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("[]a]+", "x]a", "]a")]
    [TestCase("[^]a]", "]ab", "b")]
    [TestCase("[a[]+", "[a", "[a")]
    [TestCase("[a-]+", "-a", "-a")]
    [TestCase("[-a]+", "-a", "-a")]
    [TestCase("^[a-z-[aeiou]]$", "b-]", null)]
    [TestCase("[a-z-[aeiou]]", "b-]", "-]")]
    [TestCase("[a-z-[aeiou]]", "a]", "a]")]
    [TestCase("[+--]+", "+,-", "+,-")]
    [TestCase("[--/]+", "-./", "-./")]
    [TestCase("[a^]+", "^a", "^a")]
    [TestCase("[.*+?(){|$]+", "$|{)(?+*.", "$|{)(?+*.")]
    [TestCase(@"[\]\\\-]+", @"]\-", @"]\-")]
    [TestCase(@"[\a\f\t\n\r\v]+", "\a\f\t\n\r\v", "\a\f\t\n\r\v")]
    [TestCase(@"[\x41-\x{43}\104]+", "ABCDE", "ABCD")]
    [TestCase("[[:alpha]+", "[:alph", "[:alph")]
    [TestCase("[!-[:digit:]]", "z]", null)]
    [TestCase("[!-[:digit:]]", "i]", "i]")]
    [TestCase("[[.a.]]", "a]", "a]")]
    public void Find_OddlyWrittenClass_ReadsItAsRe2Does(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase(@"\d+", "x0129", "0129")]
    [TestCase(@"\d", "\u0663", null)]
    [TestCase(@"\D", "7\u0663", "\u0663")]
    [TestCase(@"\s+", "x\t\n\f\r y", "\t\n\f\r ")]
    [TestCase(@"\s", "\v", null)]
    [TestCase(@"\s", "\u00a0", null)]
    [TestCase(@"\S", " \u00a0", "\u00a0")]
    [TestCase(@"\w+", "-aZ_09\u00e9", "aZ_09")]
    [TestCase(@"\w", "\u00e9", null)]
    [TestCase(@"^\W$", "\u00e9", "\u00e9")]
    [TestCase(@"^\W$", "\U0001f600", "\U0001f600")]
    [TestCase(@"[\d]", "a5", "5")]
    [TestCase(@"[^\d]", "5a", "a")]
    [TestCase(@"[\D]", "5a", "a")]
    [TestCase(@"[^\D]", "a5", "5")]
    [TestCase(@"[\d\D]", "\n", "\n")]
    [TestCase(@"[\w-.]+", "a-b.c", "a-b.c")]
    [TestCase(@"[\d-x]+", "1-x2a", "1-x2")]
    [TestCase(@"[^\S\n]", "\n\t", "\t")]
    public void Find_PerlClass_HoldsAsciiAlone(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    [TestCase("alnum", "09AZaz", "/:@[`{\u00e9")]
    [TestCase("alpha", "AZaz", "@[`{0\u00e9")]
    [TestCase("ascii", "\0\x7f", "\x80\u00e9")]
    [TestCase("blank", "\t ", "\n\u00a0")]
    [TestCase("cntrl", "\0\x1f\x7f", " ~\x80")]
    [TestCase("digit", "09", "/:\u0663")]
    [TestCase("graph", "!~", " \x7f\u00e9")]
    [TestCase("lower", "az", "`{A\u00e9")]
    [TestCase("print", " ~", "\x1f\x7f\u00e9")]
    [TestCase("punct", "!/:@[`{~", " 0A a\x7f")]
    [TestCase("space", "\t\n\v\f\r ", "\b\u00a0")]
    [TestCase("upper", "AZ", "@[a\u00c9")]
    [TestCase("word", "09AZaz_", "-\u00e9")]
    [TestCase("xdigit", "09AFaf", "Gg/:")]
    public void Find_AsciiClass_HoldsWhatItsNameSays(string name, string inside, string outside)
    {
        var all = Re2.Match($"^[[:{name}:]]+$", inside);
        var none = Re2.Match($"^[[:^{name}:]]+$", outside);
        var neither = (Re2.Match($"[[:{name}:]]", outside).IsMatch, Re2.Match($"[^[:{name}:]]", inside).IsMatch);

        Assert.That((all, none, neither), Is.EqualTo(((true, (string?)inside), (true, (string?)outside), (false, false))));
    }

    [TestCase("[[:alpha:]-.]+", "a-.", "a-.")]
    [TestCase("[^[:digit:][:space:]]", "1 a", "a")]
    [TestCase(@"[[:^alpha:]\pL]+", "a1\u00e9", "a1\u00e9")]
    [TestCase("[:alpha:]+", "b:ph", ":ph")]
    public void Find_AsciiClassAmongOthers_IsOneOfThem(string pattern, string text, string? expected) => Finds(pattern, text, expected);

    private static void Finds(string pattern, string text, string? expected)
    {
        var found = Re2.Match(pattern, text);

        Assert.That(found, Is.EqualTo((expected is not null, expected)));
    }
}
