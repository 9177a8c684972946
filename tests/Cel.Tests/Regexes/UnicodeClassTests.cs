using System.Globalization;
using ComplianceAudit.Cel.Regexes.Characters;

namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Rows "Unicode character class names" of RE2's syntax page.</summary>
public sealed class UnicodeClassTests
{
    /// <summary>Changed from Mn to Mc in Unicode 16.</summary>
    private const int AhomMedialRa = 0x1171e;

    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
        "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So",
    ];

    private static readonly string[] Scripts =
    [
        "Adlam", "Ahom", "Anatolian_Hieroglyphs", "Arabic", "Armenian", "Avestan", "Balinese", "Bamum", "Bassa_Vah", "Batak", "Bengali", "Bhaiksuki", "Bopomofo", "Brahmi",
        "Braille", "Buginese", "Buhid", "Canadian_Aboriginal", "Carian", "Caucasian_Albanian", "Chakma", "Cham", "Cherokee", "Chorasmian", "Common", "Coptic", "Cuneiform",
        "Cypriot", "Cypro_Minoan", "Cyrillic", "Deseret", "Devanagari", "Dives_Akuru", "Dogra", "Duployan", "Egyptian_Hieroglyphs", "Elbasan", "Elymaic", "Ethiopic", "Georgian",
        "Glagolitic", "Gothic", "Grantha", "Greek", "Gujarati", "Gunjala_Gondi", "Gurmukhi", "Han", "Hangul", "Hanifi_Rohingya", "Hanunoo", "Hatran", "Hebrew", "Hiragana",
        "Imperial_Aramaic", "Inherited", "Inscriptional_Pahlavi", "Inscriptional_Parthian", "Javanese", "Kaithi", "Kannada", "Katakana", "Kawi", "Kayah_Li", "Kharoshthi",
        "Khitan_Small_Script", "Khmer", "Khojki", "Khudawadi", "Lao", "Latin", "Lepcha", "Limbu", "Linear_A", "Linear_B", "Lisu", "Lycian", "Lydian", "Mahajani", "Makasar",
        "Malayalam", "Mandaic", "Manichaean", "Marchen", "Masaram_Gondi", "Medefaidrin", "Meetei_Mayek", "Mende_Kikakui", "Meroitic_Cursive", "Meroitic_Hieroglyphs", "Miao",
        "Modi", "Mongolian", "Mro", "Multani", "Myanmar", "Nabataean", "Nag_Mundari", "Nandinagari", "New_Tai_Lue", "Newa", "Nko", "Nushu", "Nyiakeng_Puachue_Hmong", "Ogham",
        "Ol_Chiki", "Old_Hungarian", "Old_Italic", "Old_North_Arabian", "Old_Permic", "Old_Persian", "Old_Sogdian", "Old_South_Arabian", "Old_Turkic", "Old_Uyghur", "Oriya",
        "Osage", "Osmanya", "Pahawh_Hmong", "Palmyrene", "Pau_Cin_Hau", "Phags_Pa", "Phoenician", "Psalter_Pahlavi", "Rejang", "Runic", "Samaritan", "Saurashtra", "Sharada",
        "Shavian", "Siddham", "SignWriting", "Sinhala", "Sogdian", "Sora_Sompeng", "Soyombo", "Sundanese", "Syloti_Nagri", "Syriac", "Tagalog", "Tagbanwa", "Tai_Le", "Tai_Tham",
        "Tai_Viet", "Takri", "Tamil", "Tangsa", "Tangut", "Telugu", "Thaana", "Thai", "Tibetan", "Tifinagh", "Tirhuta", "Toto", "Ugaritic", "Vai", "Vithkuqi", "Wancho",
        "Warang_Citi", "Yezidi", "Yi", "Zanabazar_Square",
    ];

    [TestCase(@"\pN+", "a1\u0663\u00bd", "1\u0663\u00bd")]
    [TestCase(@"\pL", "1\u00e9", "\u00e9")]
    [TestCase(@"\PL", "\u00e97", "7")]
    [TestCase(@"\p{Greek}+", "a\u03b1\u03a9b", "\u03b1\u03a9")]
    [TestCase(@"\P{Greek}", "\u03b1b", "b")]
    [TestCase(@"\p{^Greek}", "\u03b1b", "b")]
    [TestCase(@"\P{^Greek}", "b\u03b1", "\u03b1")]
    [TestCase(@"\p{Lu}", "aB", "B")]
    [TestCase(@"\p{L}", "1b", "b")]
    [TestCase(@"^\p{Han}$", "\U00020000", "\U00020000")]
    [TestCase(@"^\p{So}$", "\U0001f600", "\U0001f600")]
    [TestCase(@"^\P{L}$", "\U0001f600", "\U0001f600")]
    [TestCase(@"\p{Any}", "\n", "\n")]
    [TestCase(@"\P{Any}", "a", null)]
    [TestCase(@"\pC", "a\u200b\ue000", "\u200b")]
    [TestCase(@"\p{Cs}", "a\U0001f600", null)]
    [TestCase(@"\pZ", "a\u2028", "\u2028")]
    [TestCase(@"[\pN_]+", "a1_", "1_")]
    [TestCase(@"[^\pN_]+", "a1_", "a")]
    [TestCase(@"[\P{Greek}]", "\u03b1b", "b")]
    [TestCase(@"[^\P{Greek}]", "b\u03b1", "\u03b1")]
    [TestCase(@"\pLx", "\u00e9x", "\u00e9x")]
    public void Find_UnicodeClass_TakesItsCodePoints(string pattern, string text, string? expected)
    {
        var found = Re2.Match(pattern, text);

        Assert.That(found, Is.EqualTo((expected is not null, expected)));
    }

    [TestCaseSource(nameof(Scripts))]
    public void Parse_Script_IsKnown(string script)
    {
        var problems = (Re2.Problem($@"\p{{{script}}}"), Re2.Problem($@"[\P{{{script}}}]"));

        Assert.That(problems, Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCaseSource(nameof(Categories))]
    public void Table_Category_IsTheOneThatDotNetGives(string category)
    {
        var set = UnicodeTables.Find(category)!;

        // .NET knows later characters as well, which the table must not.
        var wrong = Enumerable.Range(0, CodeSet.End).Where(code => set.Contains(code) != (Abbreviation(code) == category) && (set.Contains(code) || IsInTable(code))).Where(code => code != AhomMedialRa).ToList();

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Table_Scripts_ShareNoCodePoint()
    {
        var sizes = Scripts.Sum(script => SizeOf(UnicodeTables.Find(script)!));
        var all = new List<(int, int)>();
        foreach (var script in Scripts)
            UnicodeTables.Find(script)!.AddTo(all);

        Assert.That(sizes, Is.EqualTo(SizeOf(CodeSet.Of(all))).And.GreaterThan(149_000));
    }

    [TestCase("Cn")]
    [TestCase("LC")]
    [TestCase("L&")]
    [TestCase("Nothing")]
    [TestCase("greek")]
    [TestCase("LU")]
    [TestCase("fold")]
    [TestCase("")]
    [TestCase("^")]
    [TestCase("^^Greek")]
    [TestCase(" Greek")]
    public void Parse_UnknownName_IsRefused(string name)
    {
        var problem = Re2.Problem($@"\p{{{name}}}");

        Assert.That(problem, Does.Contain("is no property of RE2"));
    }

    private static bool IsInTable(int code) => Categories.Any(category => UnicodeTables.Find(category)!.Contains(code));

    private static int SizeOf(CodeSet set)
    {
        var size = 0;
        for (var i = 0; i < set.Turns.Length; i += 2)
            size += set.Turns[i + 1] - set.Turns[i];
        return size;
    }

    private static string Abbreviation(int code) => CharUnicodeInfo.GetUnicodeCategory(code) switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "Cn",
    };
}
