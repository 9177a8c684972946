using System.Diagnostics;
using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Patterns and texts made to take forever, or all memory.</summary>
public sealed class HostilePatternTests
{
    private static readonly string Text = new string('a', 20_000) + "!";

    [TestCase("((a{100}){100}){100}")]
    [TestCase("(((a{10}){10}){10}){2}")]
    [TestCase("((((((((((a{2}){2}){2}){2}){2}){2}){2}){2}){2}){2}){2}")]
    public void Parse_RepetitionsOfRepetitions_AreRefused(string pattern)
    {
        var problem = Re2.Problem(pattern);

        Assert.That(problem, Does.Contain("repeats more than 1000 times"));
    }

    [TestCase("(", ")")]
    [TestCase("(?:", ")")]
    [TestCase("(?:", ")*")]
    [TestCase("(a|", ")")]
    [TestCase("(", "")]
    [TestCase("[", "")]
    [TestCase("(?i", "")]
    public void Parse_TenThousandLevels_EndsInAnError(string open, string close)
    {
        var problem = Re2.Problem(string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000)));

        Assert.That(problem, Is.Not.Null);
    }

    [TestCase("(", ")", 999)]
    [TestCase("(?:", ")*", 240)]
    [TestCase("(?:a|", ")", 240)]
    [TestCase("(?:", "){1}", 240)]
    [TestCase("(?:a", ")?", 120)]
    public void Match_AlmostTooManyLevels_Ends(string open, string close, int levels)
    {
        var found = Re2.Match(string.Concat(Enumerable.Repeat(open, levels)) + "a" + string.Concat(Enumerable.Repeat(close, levels)), "baa");

        Assert.That(found.IsMatch, Is.True);
    }

    [TestCase("^(a+)+$")]
    [TestCase("^(a|a)*$")]
    [TestCase("^(a|aa)+$")]
    [TestCase("^(a*)*b$")]
    [TestCase("^(.*a){12}$")]
    [TestCase("(x+x+)+y")]
    [TestCase("(?:a?){500}a{500}b")]
    [TestCase("(?:a|b|ab)*c")]
    [TestCase("a.{300}b")]
    [TestCase("[^a]|a{1000}b")]
    public void Match_WhatBacktrackingTakesForeverOver_Ends(string pattern)
    {
        var made = Re2.Parse(pattern);
        var start = Stopwatch.GetTimestamp();

        made.IsMatch(Text);
        made.Find(Text, 0, out _);

        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void IsMatch_MoreStatesThanThereIsRoomFor_IsStillRight()
    {
        var made = Re2.Parse("(?:a|b)*a(?:a|b){16}$");
        var random = new Random(7);
        var texts = Enumerable.Range(0, 400).Select(_ => new string([.. Enumerable.Range(0, 500).Select(_ => random.Next(2) == 0 ? 'a' : 'b')])).ToList();

        var found = texts.ConvertAll(text => made.IsMatch(text));

        Assert.That(found, Is.EqualTo(texts.ConvertAll(text => text[^17] == 'a')));
    }

    [Test]
    public void IsMatch_MoreGroupsOfCharactersThanThereIsRoomFor_IsStillRight()
    {
        var made = Re2.Parse("^(?:" + string.Join("|", Enumerable.Range(0x4e00, 600).Select(code => $"{(char)code}{code}")) + ")$");

        var found = (made.IsMatch("\u4e10" + 0x4e10), made.IsMatch("\u4e10" + 0x4e11));

        Assert.That(found, Is.EqualTo((true, false)));
    }

    /// <summary>Each class is read, put in order and kept anew: half a second for a pattern of 10,000 characters.</summary>
    [TestCase(@"[\pLa]", 75)]
    [TestCase(@"[\pL\pN\pS]", 100)]
    [TestCase("[a-z]", 1)]
    public void Prepare_ClassesOfManyRanges_AreWorthAStepForEightRanges(string part, int expected)
    {
        var made = Re2.Parse(string.Concat(Enumerable.Repeat(part, 100)));

        Assert.That(PatternCost.OfPreparing(made) / 100, Is.AtLeast(expected));
    }

    [Test]
    public void IsMatch_ClassesOfMoreRangesThanThereIsRoomFor_IsStillRight()
    {
        var made = Re2.Parse("^" + string.Concat(Enumerable.Range(0, 100).Select(i => $@"[\pL{(char)(0x2500 + i)}]")) + "$");

        var found = (made.IsMatch(new string('a', 99) + (char)0x2563), made.IsMatch(new string('a', 99) + (char)0x2562));

        Assert.That(found, Is.EqualTo((true, false)));
    }

    /// <summary>In the rows, &lt; and &gt; stand for the two halves of an emoji: an attribute cannot hold them.</summary>
    [TestCase("a<", ".$", true)]
    [TestCase(">", "^[^a]$", true)]
    [TestCase("<<>", "^..$", true)]
    [TestCase("<", "^\ufffd$", true)]
    [TestCase("><", "^\\p{Cs}", false)]
    public void Match_HalfACharacterInTheText_CountsAsTheReplacementCharacter(string text, string pattern, bool expected)
    {
        var found = Re2.Match(pattern, text.Replace('<', '\ud83d').Replace('>', '\ude00'));

        Assert.That((found.IsMatch, found.First is not null), Is.EqualTo((expected, expected)));
    }

    [Test]
    public void IsMatch_TextsLikeThoseBefore_AllocatesNothing()
    {
        var made = Re2.Parse(@"^registry\.example\.com/.*:v[0-9]+$");
        string[] texts = ["registry.example.com/web:v12", "registry.example.com/web:latest", "docker.io/web:v12", ""];
        bool[] expected = [true, false, false, false];
        Assert.That(texts.Select(text => made.IsMatch(text)), Is.EqualTo(expected));
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
            made.IsMatch(texts[i % texts.Length]);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void IsMatch_ManyThreadsAtOnce_AllFindTheSame()
    {
        var made = Re2.Parse(@"(?i)(?:[a-f]{2}\d|x.{8}y|\bk)+z$");
        var random = new Random(3);
        var texts = Enumerable.Range(0, 2000).Select(_ => new string([.. Enumerable.Range(0, 30).Select(_ => "abk1xyz"[random.Next(7)])])).ToArray();
        var found = new bool[texts.Length];

        Parallel.For(0, texts.Length, i => found[i] = made.IsMatch(texts[i]));

        Assert.That(found, Is.EqualTo(Array.ConvertAll(texts, text => made.Find(text, 0, out _) is not null)));
    }
}
