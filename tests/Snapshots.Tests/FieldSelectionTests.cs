using System.Text;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Selections are written as paths: <c>*</c> for any element or entry, <c>!</c> at the end for everything below.</summary>
public sealed partial class FieldSelectionTests
{
    private static readonly SourceName Widgets = new("widgets", "example.com");

    [TestCase("""{"spec":{"a":1,"b":2},"status":3}""", "spec.a", """{"spec":{"a":1}}""", Description = "a map on the way keeps the selected entries alone")]
    [TestCase("""{"spec":{"a":{"x":1}}}""", "spec.a", """{"spec":{"a":{"x":1}}}""", Description = "scalars under a map that is read")]
    [TestCase("""{"spec":{"a":{"x":{"y":1},"z":[1,2],"n":null,"t":"t"}}}""", "spec.a", """{"spec":{"a":{"x":{},"z":[],"n":null,"t":"t"}}}""", Description = "a map that is read keeps names and kinds")]
    [TestCase("""{"spec":{"a":[1,"t",{"x":1},[2],null]}}""", "spec.a", """{"spec":{"a":[1,"t",{},[],null]}}""", Description = "a list keeps its elements' kinds")]
    [TestCase("""{"spec":{"a":{"x":{"y":[1,{"z":2}]}}}}""", "spec.a!", """{"spec":{"a":{"x":{"y":[1,{"z":2}]}}}}""", Description = "all of it")]
    [TestCase("""{"spec":{"c":[{"image":"i","name":"n"},{"name":"m"},5]}}""", "spec.c.*.image", """{"spec":{"c":[{"image":"i"},{},5]}}""", Description = "a list on the way keeps every element")]
    [TestCase("""{"spec":{"c":{"k":{"image":"i","name":"n"},"l":{"name":"m"}}}}""", "spec.c.*.image", """{"spec":{"c":{"k":{"image":"i"},"l":{}}}}""", Description = "any entry of a map")]
    [TestCase("""{"spec":{"c":{"k":{"a":1,"b":2,"c":3},"l":{"a":1,"b":2}}}}""", "spec.c.*.a spec.c.k.b", """{"spec":{"c":{"k":{"a":1,"b":2},"l":{"a":1}}}}""", Description = "what a name and any keep is joined")]
    [TestCase("""{"spec":{"c":[[{"a":1,"b":2}]]}}""", "spec.c.*.*.a", """{"spec":{"c":[[{"a":1}]]}}""", Description = "lists in lists")]
    [TestCase("""{"spec":{"c":[{"a":1},2]}}""", "spec.c.a", """{"spec":{"c":[{},2]}}""", Description = "a list where a map was expected")]
    [TestCase("""{"spec":"text"}""", "spec.a.b", """{"spec":"text"}""", Description = "a scalar where a map was expected")]
    [TestCase("""{"spec":null}""", "spec.a", """{"spec":null}""", Description = "null is kept")]
    [TestCase("""{"spec":{"a":1}}""", "spec.b", """{"spec":{}}""", Description = "what is absent stays absent")]
    [TestCase("""{"spec":{"a":{"x":1}},"data":{}}""", "spec.a spec.a.x.y", """{"spec":{"a":{"x":1}}}""", Description = "read and passed through")]
    [TestCase("""{"spec":{"a":{"$redacted":{"id":"redacted:env:1"}},"b":{"$redacted":{"id":"redacted:env:2"}}}}""", "spec.a.x", """{"spec":{"a":<redacted:env:1>}}""", Description = "a placeholder on the way")]
    [TestCase("""{"spec":{"a":[{"$redacted":{"id":"redacted:env:1"}}]}}""", "spec.a", """{"spec":{"a":[<redacted:env:1>]}}""", Description = "a placeholder as a shell")]
    [TestCase("""{"spec":{"a":{"$redacted":{"id":"redacted:env:1"},"x":{"y":1}}}}""", "spec.a.x", """{"spec":{"a":{"x":{"y":1}}}}""", Description = "a placeholder's key beside others is a key that is not selected")]
    [TestCase("""{"spec":{"a":{"$redacted":5,"x":1}}}""", "spec.a", """{"spec":{"a":{"$redacted":5,"x":1}}}""", Description = "and is kept where names are")]
    [TestCase("""{"a":1,"spec":{"a":"\u0061\u00e9"}}""", "sp.a spec.\u0061", """{"spec":{"a":"a\u00E9"}}""", Description = "escaped texts")]
    [TestCase("""{"sp\u0065c":{"a":1,"b":2}}""", "spec.a", """{"spec":{"a":1}}""", Description = "escaped names")]
    public void Read_SelectedFields_KeepsThemAndTheShapeAroundThem(string json, string paths, string expected)
    {
        var document = Parse(json, paths);

        Assert.That(WrittenDocument.Of(document), Is.EqualTo(expected));
    }

    [Test]
    public void Read_NothingSelected_KeepsWhoItIs()
    {
        var document = Parse(
            """{"apiVersion":"v1","kind":"K","metadata":{"name":"n","labels":{"a":"b"},"namespace":"s","uid":"u","ownerReferences":[{"uid":"o"}]},"spec":{"nodeName":"x"},"data":{}}""", "");

        Assert.That(WrittenDocument.Of(document), Is.EqualTo(
            """{"apiVersion":"v1","kind":"K","metadata":{"name":"n","namespace":"s","uid":"u","ownerReferences":[{"uid":"o"}]}}"""));
    }

    [TestCase("pods", """{"spec":{"nodeName":"n"}}""")]
    [TestCase("Component", """{"spec":{"node":"m","component":"etcd","path":"/p"}}""")]
    public void Read_NothingSelected_KeepsWhereItIs(string source, string expected)
    {
        var document = Parse("""{"spec":{"nodeName":"n","node":"m","component":"etcd","path":"/p","other":1}}""", "", SourceName.Parse(source));

        Assert.That(WrittenDocument.Of(document), Is.EqualTo(expected));
    }

    [TestCase("""{"spec":{"a":1,"a":2}}""", "SNAP103")]
    [TestCase("""{"spec":{"a":1e999}}""", "SNAP107")]
    [TestCase("""{"spec":{"a":"\ud800"}}""", "SNAP108")]
    [TestCase("""{"other":{"a":1,]}""", "SNAP101", Description = "what is dropped must be JSON as well")]
    [TestCase("""{"spec":{"a":1}} x""", "SNAP101")]
    [TestCase("", "SNAP101")]
    public void Read_Unusable_IsRefused(string json, string code) =>
        Assert.That(() => Parse(json, "spec.a"), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo(code));

    [TestCase("spec!")]
    [TestCase("other")]
    public void Read_TooDeep_IsRefusedWhetherItIsKeptOrDropped(string paths)
    {
        var json = """{"spec":""" + string.Concat(Enumerable.Repeat("""{"a":[""", 101)) + string.Concat(Enumerable.Repeat("]}", 101)) + "}";

        Assert.That(() => Parse(json, paths), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP104"));
    }

    [Test]
    public void Of_SourceThatWasSelectedTwice_KeepsBoth()
    {
        var document = Parse("""{"spec":{"a":[1],"b":[2],"c":[3]}}""", "spec.a spec.b!");

        Assert.That(WrittenDocument.Of(document), Is.EqualTo("""{"spec":{"a":[1],"b":[2]}}"""));
    }

    private static ResourceDocument Parse(string json, string paths, SourceName? source = null)
    {
        var names = new PropertyNames();
        var its = source ?? Widgets;
        var plan = new FieldPlanner(names).PlanOf(Selection(paths, its).Of(its), its);
        return new DocumentParser(names, DocumentPools.Sharing(DocumentPools.Few)).Parse(Encoding.UTF8.GetBytes(json), plan, new DocumentPlace("test", 0));
    }

    private static FieldSelection Selection(string paths, SourceName source) => new(paths
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(path => new SelectedField(source, [.. path.TrimEnd('!').Split('.').Select(step => step == "*" ? null : step)], path.EndsWith('!'))));
}
