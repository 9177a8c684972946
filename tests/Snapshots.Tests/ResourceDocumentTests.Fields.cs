using System.Globalization;

namespace ComplianceAudit.Snapshots.Tests;

public sealed partial class ResourceDocumentTests
{
    private const string Wide = """{"spec":{"none":null,"deep":{"on":true},"list":[1],"secret":{"$redacted":{"id":"redacted:env:1"}}}}""";

    [TestCase("spec", "spec")]
    [TestCase("spec.deep.on", "spec.deep.on")]
    [TestCase("spec.secret", "spec.secret")]
    [TestCase("spec.deep.off", "-3")]
    [TestCase("status.deep", "-1")]
    [TestCase("spec.none", "-2", Description = "null counts as absent")]
    [TestCase("spec.none.on", "-2", Description = "what is absent ends the way")]
    [TestCase("spec.list.on", "no map")]
    [TestCase("spec.deep.on.x", "no map")]
    [TestCase("spec.secret.x", "no map")]
    public void Follow_Fields_ReachesANodeOrSaysWhereTheWayEnds(string path, string expected)
    {
        var document = Parse(Wide);

        var node = document.Follow(0, [.. path.Split('.').Select(document.Names.Intern)]);

        Assert.That(node >= 0 ? document.PathOf(node) : node == int.MinValue ? "no map" : node.ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase(1)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(1000)]
    public void FieldOf_MapsOfAnySize_FindsEachEntryAndNoOther(int size)
    {
        var document = Parse("{" + string.Join(',', Enumerable.Range(0, size).Select(i => $"\"k{i}\":{i}")) + "}");

        var found = Enumerable.Range(0, size + 1).Select(i => document.FieldOf(0, document.Names.Intern($"k{i}"))).ToList();

        Assert.That(found[..^1].Select(document.IntegerAt), Is.EqualTo(Enumerable.Range(0, size)));
        Assert.That(found[^1], Is.EqualTo(-1));
    }

    [TestCase(long.MinValue)]
    [TestCase(-4294967296)]
    [TestCase(-1)]
    [TestCase(0)]
    [TestCase(4294967295)]
    [TestCase(long.MaxValue)]
    public void IntegerAt_AnyInteger_IsAsWritten(long value)
    {
        var document = Parse($"{{\"a\":[{value.ToString(CultureInfo.InvariantCulture)}]}}");

        var read = document.IntegerAt(document.ChildAt(document.Find("a"), 0));

        Assert.That(read, Is.EqualTo(value));
    }

    [Test]
    public void KindOf_NoNode_IsRefused()
    {
        var document = Parse(Wide);

        Assert.That(() => document.KindOf(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => document.KindOf(int.MaxValue), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void ParentOf_EveryNode_HoldsItAtItsPlace()
    {
        var document = Parse(Pod);

        Check(0);

        void Check(int holder)
        {
            for (var i = 0; i < document.CountOf(holder); i++)
            {
                Assert.That(document.ParentOf(document.ChildAt(holder, i)), Is.EqualTo(holder));
                Check(document.ChildAt(holder, i));
            }
        }
    }
}
