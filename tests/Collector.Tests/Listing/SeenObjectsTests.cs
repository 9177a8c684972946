using System.Text;
using ComplianceAudit.Collector.Listing;

namespace ComplianceAudit.Collector.Tests.Listing;

/// <summary>Which objects of a list have come before, in lists of any length and order.</summary>
internal sealed class SeenObjectsTests
{
    private const int MoreThanIsRemembered = 70_000;

    [TestCase("a b c", "First First First")]
    [TestCase("a b a", "First First Again")]
    [TestCase("b a c a", "First First First Again")]
    [TestCase("a a", "First Again")]
    [TestCase("a aa ab b", "First First First First")]
    public void See_ShortList_TellsEachThatComesAgain(string keys, string sightings)
    {
        var seen = new SeenObjects();

        var told = keys.Split(' ').Select(key => See(seen, key));

        Assert.That(string.Join(' ', told), Is.EqualTo(sightings));
    }

    [Test]
    public void DropPage_ObjectsOfACutPage_ComeForTheFirstTimeAgain()
    {
        var seen = new SeenObjects();
        See(seen, "a");
        seen.EndPage();
        See(seen, "b");
        See(seen, "c");

        seen.DropPage();

        Assert.That(new[] { See(seen, "b"), See(seen, "c"), See(seen, "a") }, Is.EqualTo(new[] { Sighting.First, Sighting.First, Sighting.Again }));
    }

    [Test]
    public void See_LongOrderedList_KnowsNeighboursAndOwnsUpToTheRest()
    {
        var seen = new SeenObjects();
        Fill(seen, MoreThanIsRemembered);

        var told = new[] { See(seen, Key(MoreThanIsRemembered)), See(seen, Key(MoreThanIsRemembered)), See(seen, Key(3)) };

        Assert.That(told, Is.EqualTo(new[] { Sighting.First, Sighting.Again, Sighting.Unknown }));
    }

    [Test]
    public void DropPage_InALongOrderedList_GoesBackToThePagesBegin()
    {
        var seen = new SeenObjects();
        Fill(seen, MoreThanIsRemembered);
        seen.EndPage();
        See(seen, Key(MoreThanIsRemembered));

        seen.DropPage();

        Assert.That(See(seen, Key(MoreThanIsRemembered)), Is.EqualTo(Sighting.First));
    }

    [Test]
    public void See_LongListWithoutOrder_IsRemembered()
    {
        var seen = new SeenObjects();
        See(seen, "z");
        Fill(seen, MoreThanIsRemembered);

        Assert.That(new[] { See(seen, Key(3)), See(seen, "z"), See(seen, "y") }, Is.EqualTo(new[] { Sighting.Again, Sighting.Again, Sighting.First }));
    }

    private static void Fill(SeenObjects seen, int objects)
    {
        for (var number = 0; number < objects; number++)
            Assert.That(See(seen, Key(number)), Is.EqualTo(Sighting.First));
    }

    private static string Key(int number) => $"k{number:0000000}";

    private static Sighting See(SeenObjects seen, string key) => seen.See(Encoding.UTF8.GetBytes(key));
}
