using System.IO.Hashing;
using System.Text;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Tests.Documents;

/// <summary>A part of which only some fields are kept is passed over when what differs is not kept and cannot matter.</summary>
internal sealed class PartMemoryTests
{
    private const string Owners = """[{"uid":"u1"}]""";
    private const string First = """{"hostname":"web-0","note":"a","containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-abcde"}]}]}""";

    [TestCase("""{"hostname":"web-1","note":"a","containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-abcde"}]}]}""", true)]
    [TestCase("""{"hostname":"web-0","note":"a","containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-f"}]}]}""", true)]
    [TestCase("""{"hostname":"","note":"other.name","containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-abcde"}]}]}""", true)]
    [TestCase("""{"hostname":"web-0","note":"A","containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-abcde"}]}]}""", false)]
    [TestCase("""{"hostname":"web-0\\","note":"a","containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-abcde"}]}]}""", false)]
    [TestCase("""{"hostname":"web-0","note":"a","containers":[{"name":"c","volumeMounts":[{"name":"other"}]}]}""", false)]
    [TestCase("""{"hostname":"web-0","note":"a","containers":[{"name":"d","volumeMounts":[{"name":"kube-api-access-abcde"}]}]}""", false)]
    [TestCase("""{"hostname":"web-0","note":"a","containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-abcde"}]},{"name":"e"}]}""", false)]
    public void Parse_AfterAPartOfTheSameOwners_PassesOverItWhereOnlyDroppedNamesDiffer(string spec, bool isRecalled)
    {
        var (names, pools) = (new PropertyNames(), DocumentPools.Sharing(DocumentPools.Few));
        var selection = new FieldSelection([new SelectedField(new("pods"), ["spec", "containers", null, "name"], IsWhole: false)]);
        var plan = new FieldPlanner(names).PlanOf(selection.Of(new("pods")), new("pods"));
        var parser = new DocumentParser(names, pools);
        Parse(First);
        var remembered = Pattern();

        var document = Parse(spec);

        Assert.That(ReferenceEquals(Pattern(), remembered), Is.EqualTo(isRecalled));
        var whole = ResourceDocument.Parse(Encoding.UTF8.GetBytes(spec), new PropertyNames());
        Assert.That(NamesOf(document, document.Find("spec", "containers")), Is.EqualTo(NamesOf(whole, whole.Find("containers"))));

        ResourceDocument Parse(string json) =>
            parser.Parse(Encoding.UTF8.GetBytes($$"""{"metadata":{"ownerReferences":{{Owners}}},"spec":{{json}}}"""), plan, new DocumentPlace("here", 0));

        PartPattern? Pattern() => pools.Parts.PatternOf(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(Owners)));
    }

    private static IEnumerable<string> NamesOf(ResourceDocument document, int list) =>
        [.. Enumerable.Range(0, document.CountOf(list)).Select(index => document.TextAt(document.FieldOf(document.ChildAt(list, index), "name")))];
}
