namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>A search looks at the cancellation within a long text, and costs nothing more in a short one.</summary>
public sealed class PatternCancellationTests
{
    /// <summary>Has more states than an automaton has room for, once a text holds both letters in disorder.</summary>
    private const string ManyStates = "(?:a|b)*a(?:a|b){16}c";

    private static readonly string Letters = DisorderedLetters(200_000);

    private static readonly CancellationToken Cancelled = new(true);

    [TestCase("d+c")]
    [TestCase("^a*b?[ab]*c")]
    [TestCase(ManyStates)]
    public void IsMatch_CancelledInALongText_EndsWithin(string pattern)
    {
        var made = Re2.Parse(pattern);

        Assert.That(() => made.IsMatch(Letters, Cancelled), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("d+c")]
    [TestCase("^a*b?[ab]*c")]
    [TestCase(ManyStates)]
    public void IsMatch_CancelledAtTheEndOfAShortText_Answers(string pattern)
    {
        var made = Re2.Parse(pattern);

        Assert.That(made.IsMatch(Letters[..1000], Cancelled), Is.False);
    }

    [TestCase("d+c")]
    [TestCase("^a*b?[ab]*(c)")]
    [TestCase(ManyStates)]
    public void Find_CancelledInALongText_EndsWithin(string pattern)
    {
        var made = Re2.Parse(pattern);

        Assert.That(() => made.Find(Letters, 0, out _, Cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => made.Capture(Letters, 0, out _, Cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(made.Find(Letters[..1000], 0, out _, Cancelled), Is.Null);
    }

    /// <summary>The pattern that ended so is none the worse for it.</summary>
    [TestCase("d+c")]
    [TestCase(ManyStates)]
    public void IsMatch_AfterACancellation_IsRight(string pattern)
    {
        var made = Re2.Parse(pattern);
        Assert.That(() => made.IsMatch(Letters, Cancelled), Throws.InstanceOf<OperationCanceledException>());

        var found = (made.IsMatch($"{Letters[..5000]}d{new string('a', 17)}c"), made.IsMatch($"{Letters[..5000]}dc"));

        Assert.That(found, Is.EqualTo((pattern == ManyStates, pattern != ManyStates)));
    }

    private static string DisorderedLetters(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, static (text, random) =>
        {
            foreach (ref var letter in text)
                letter = random.Next(2) == 0 ? 'a' : 'b';
        });
    }
}
