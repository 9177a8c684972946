namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Rows "Escape sequences" of RE2's syntax page.</summary>
public sealed class EscapeTests
{
    [TestCase(@"\a", "\a")]
    [TestCase(@"\f", "\f")]
    [TestCase(@"\t", "\t")]
    [TestCase(@"\n", "\n")]
    [TestCase(@"\r", "\r")]
    [TestCase(@"\v", "\v")]
    [TestCase(@"\*", "*")]
    [TestCase(@"\.\+\?\(\)\[\]\{\}\|\^\$\\", @".+?()[]{}|^$\")]
    [TestCase(@"\_\-\/\ \!\@\%\&\'\,\:\;\<\=\>\~\`\#", "_-/ !@%&',:;<=>~`#")]
    [TestCase(@"\123", "S")]
    [TestCase(@"\0", "\0")]
    [TestCase(@"\07", "\a")]
    [TestCase(@"\018", "\u00018")]
    [TestCase(@"\1234", "S4")]
    [TestCase(@"\11", "\t")]
    [TestCase(@"\377", "\u00ff")]
    [TestCase(@"\777", "\u01ff")]
    [TestCase(@"\x7F", "\x7f")]
    [TestCase(@"\x41B", "AB")]
    [TestCase(@"\x{41}", "A")]
    [TestCase(@"\x{0000000041}", "A")]
    [TestCase(@"\x{1F600}", "\U0001f600")]
    [TestCase(@"\x{10FFFF}", "\U0010ffff")]
    [TestCase(@"\Qa.b*\E+", "a.b**")]
    [TestCase(@"\Q", "")]
    [TestCase(@"\Q\E", "")]
    [TestCase(@"\Qa.b", "a.b")]
    [TestCase(@"\Q\\E", @"\")]
    [TestCase(@"\Q[\E]", "[]")]
    [TestCase(@"a\Q\E*", "aaa")]
    [TestCase("\\Q\U0001f600\\E{2}", "\U0001f600\U0001f600")]
    [TestCase("\U0001f600+", "\U0001f600\U0001f600")]
    [TestCase("\u00e9", "\u00e9")]
    [TestCase("\n\t#", "\n\t#")]
    [TestCase(@"\%d12", "%d12")]
    public void Find_Escape_StandsForItsCharacter(string pattern, string text)
    {
        var found = Re2.Match(pattern, text);

        Assert.That(found, Is.EqualTo((true, text)));
    }
}
