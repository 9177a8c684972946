using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Each message about a pattern, whole.</summary>
public sealed class PatternErrorsTests
{
    [TestCase("*a", @"'*' at character 1 repeats nothing; put something before it, or write \* for the character itself")]
    [TestCase("\u00e9\U0001f600a**?", "'**?' at character 4 repeats a repetition; write one, or group the first as in (?:a*)*")]
    [TestCase("a{1001}", "'{1001}' at character 2 repeats more than 1000 times, those inside it counted in; repeat less")]
    [TestCase("(a{50}){21,30}", "'{21,30}' at character 8 repeats more than 1000 times, those inside it counted in; repeat less")]
    [TestCase("a{2,1}", "'{2,1}' at character 2 has its limits the wrong way round; write the smaller one first")]
    [TestCase("a(b", @"'(' at character 2 is not closed; add ')', or write \( for the character itself")]
    [TestCase("a)b", @"')' at character 2 closes no group; take it away, or write \) for the character itself")]
    [TestCase("a(?<!b)", "'(?<!' at character 2 looks around, which RE2 does not; match what is wanted itself, or use two patterns")]
    [TestCase("(?>a)", "'(?>' at character 1 begins no group of RE2; expected (, (?:, (?P<name>, (?<name> or flags out of imsU as in (?i) or (?i-s:")]
    [TestCase("(?P<a", "the group at character 1 has a name without an end; write (?P<name>...)")]
    [TestCase("(?P<a-b>c)", "the group at character 1 has the name 'a-b'; expected letters, digits and _")]
    [TestCase("(?P<a>b)(?<a>c)", "the group at character 9 has the name 'a', as another one has; give it another")]
    [TestCase("a[b", @"'[' at character 2 is not closed; add ']', or write \[ for the character itself")]
    [TestCase("[a-cz-x]", "the range 'z-x' at character 5 is the wrong way round; write the smaller character first")]
    [TestCase("[[:letter:]]", "'[:letter:]' at character 2 is no class of RE2; expected one of alnum, alpha, ascii, blank, cntrl, digit, graph, lower, print, punct, space, upper, word, xdigit")]
    [TestCase(@"a\p", @"'\p' at character 2 names no property; write it as \pL or \p{Greek}")]
    [TestCase(@"\P{Greek", @"'\P{' at character 1 is not closed; add '}'")]
    [TestCase(@"\p{Nothing}", @"'\p{Nothing}' at character 1 is no property of RE2; expected a general category such as L or Lu, a script such as Greek, or Any")]
    [TestCase(@"a\", @"'\' at character 2 ends the pattern; write \\ for the character itself")]
    [TestCase(@"\x{110000}", @"'\x{110000}' at character 1 is no character; expected two hexadecimal digits as in \x7F, or up to 10FFFF in braces as in \x{1F600}")]
    [TestCase(@"(a)\1", @"'\1' at character 4 is no escape of RE2, which does not refer back; write out what is to be repeated")]
    [TestCase(@"\Z", @"'\Z' at character 1 is no escape of RE2; write \z for the end of the text")]
    [TestCase(@"\C", @"'\C' at character 1 is no escape of RE2 here, for text is matched by character; write (?s:.) for any of them")]
    [TestCase(@"[\b]", @"'\b' at character 2 is no escape of RE2 inside brackets; write it outside")]
    [TestCase(@"\E", @"'\E' at character 1 is no escape of RE2 without \Q before it")]
    [TestCase(@"\u0041", @"'\u' at character 1 is no escape of RE2; write \x{...} with the character's number")]
    [TestCase(@"\e", @"'\e' at character 1 is no escape of RE2; write \x1B")]
    [TestCase(@"\h", @"'\h' at character 1 is no escape of RE2; write [\t ]")]
    [TestCase(@"\R", @"'\R' at character 1 is no escape of RE2; write \r?\n")]
    [TestCase(@"\X", @"'\X' at character 1 is no escape of RE2; write . instead")]
    [TestCase("\\\U0001f600", "'\\\U0001f600' at character 1 is no escape of RE2; write the character itself without the backslash")]
    public void Parse_Malformed_SaysWhatAndWhereAndWhatToWrite(string pattern, string expected)
    {
        var problem = Re2.Problem(pattern);

        Assert.That(problem, Is.EqualTo($"'{pattern}' is no regular expression: {expected}"));
    }

    [Test]
    public void Parse_HalfACharacter_SaysWhere()
    {
        var problem = Re2.Problem("a\ud83d");

        Assert.That(problem, Is.EqualTo("'a\ud83d' is no regular expression: there is half a character at character 2; write it whole"));
    }

    [Test]
    public void Parse_MoreThanTheLimits_NamesTheLimit()
    {
        var tooLong = Re2.Problem(new string('a', 10_001));
        var tooLarge = Re2.Problem("(?:[a-z]{100}[0-9]{100}){10}(?:a{20}){50}(?:b{20}){50}(?:" + string.Concat(Enumerable.Repeat("c{500}", 100)) + ")");
        var tooDeep = Re2.Problem(new string('(', 1001) + new string(')', 1001));
        var tooNested = Re2.Problem(string.Concat(Enumerable.Repeat("(?:", 251)) + "a" + string.Concat(Enumerable.Repeat(")*", 251)));

        Assert.That(tooLong, Is.EqualTo($"'{new string('a', 80)}...' is no regular expression: it has more than 10000 characters; write a shorter one"));
        Assert.That(tooLarge, Does.EndWith("...' is no regular expression: with its repetitions written out it has more than 20000 parts; repeat less"));
        Assert.That(tooDeep, Is.EqualTo($"'{new string('(', 80)}...' is no regular expression: it nests deeper than 1000 levels; use fewer groups"));
        Assert.That(tooNested, Does.EndWith("...' is no regular expression: it nests deeper than 250 levels; use fewer groups"));
    }

    [Test]
    public void Compile_ConstantPattern_PointsAtIt()
    {
        var found = Engine.Diagnose(@"doc.name.matches('^(web|db')");

        Assert.That(found, Is.EqualTo("""
            check.yaml:1:18: CEL206: '^(web|db' is no regular expression: '(' at character 2 is not closed; add ')', or write \( for the character itself
              | doc.name.matches('^(web|db')
              | .................^
            """));
    }

    [Test]
    public void Evaluate_PatternThatIsNoConstant_PointsAtTheCall()
    {
        var found = Engine.Fail("'a'.matches('*' + doc.name)");

        Assert.That(found, Is.EqualTo("""
            check.yaml:1:5: CEL310: '*web-1' is no regular expression: '*' at character 1 repeats nothing; put something before it, or write \* for the character itself
              | 'a'.matches('*' + doc.name)
              | ....^
            """));
    }
}
