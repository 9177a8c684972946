using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

public sealed partial class ResourceDocumentTests
{
    private const string Pod = """
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","labels":{"app.kubernetes.io/name":"web"}},
         "spec":{"hostPID":true,"priority":-5,"weight":1.5,"big":9223372036854775808,"none":null,
         "containers":[{"name":"a","env":[{"name":"X","value":{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":true,"flag":"--x"}}}]},{"name":"b"}]}}
        """;

    [TestCase("spec.hostPID", NodeKind.Boolean)]
    [TestCase("spec.priority", NodeKind.Integer)]
    [TestCase("spec.weight", NodeKind.Number)]
    [TestCase("spec.big", NodeKind.Number)]
    [TestCase("spec.none", NodeKind.Null)]
    [TestCase("spec.containers", NodeKind.List)]
    [TestCase("metadata.labels", NodeKind.Map)]
    [TestCase("metadata.name", NodeKind.Text)]
    public void KindOf_EachJsonValue_IsItsKind(string path, NodeKind expected)
    {
        var document = Parse(Pod);

        var kind = document.KindOf(document.Find(path.Split('.')));

        Assert.That(kind, Is.EqualTo(expected));
    }

    [Test]
    public void Values_OfEachKind_AreAsWritten()
    {
        var document = Parse(Pod);

        Assert.That(document.BooleanAt(document.Find("spec", "hostPID")), Is.True);
        Assert.That(document.IntegerAt(document.Find("spec", "priority")), Is.EqualTo(-5));
        Assert.That(document.NumberAt(document.Find("spec", "weight")), Is.EqualTo(1.5));
        Assert.That(document.TextOf("metadata", "name"), Is.EqualTo("web"));
        Assert.That(document.CountOf(document.Find("spec", "containers")), Is.EqualTo(2));
    }

    [Test]
    public void PathOf_NestedNodes_IndexesAsJsonDoes()
    {
        var document = Parse(Pod);
        var second = document.ChildAt(document.Find("spec", "containers"), 1);

        var path = document.PathOf(document.FieldOf(second, "name"));

        Assert.That(path, Is.EqualTo("spec.containers[1].name"));
        Assert.That(document.PathOf(document.Find("metadata", "labels", "app.kubernetes.io/name")), Is.EqualTo("metadata.labels[\"app.kubernetes.io/name\"]"));
        Assert.That(document.PathOf(0), Is.Empty);
    }

    [Test]
    public void Redacted_Placeholder_IsOneLeafWithItsFacts()
    {
        var document = Parse(Pod);
        var containers = document.Find("spec", "containers");
        var value = document.FieldOf(document.ChildAt(document.FieldOf(document.ChildAt(containers, 0), "env"), 0), "value");

        var redacted = document.RedactedAt(value);

        Assert.That(redacted, Is.EqualTo(new RedactedValue("redacted:env:3", 12, true, "--x")));
        Assert.That(document.KindOf(value), Is.EqualTo(NodeKind.Redacted));
        Assert.That(document.TextAt(value), Is.EqualTo("redacted:env:3"));
        Assert.That(document.CountOf(value), Is.Zero);
        Assert.That(document.PathOf(value), Is.EqualTo("spec.containers[0].env[0].value"));
    }

    [Test]
    public void LineOf_AfterAPlaceholder_IsStillTheValuesOwn()
    {
        var json = """{"a":{"$redacted":{"id":"redacted:env:1"}},"b":2}""";

        var document = ResourceDocument.Parse(Encoding.UTF8.GetBytes(json), new PropertyNames(), "f", "f", [1, 2, 3, 4, 5]);

        Assert.That(document.LineOf(document.Find("a")), Is.EqualTo(2));
        Assert.That(document.LineOf(document.Find("b")), Is.EqualTo(5));
    }

    [Test]
    public void FieldOf_NameIdOfAnotherDocument_FindsTheSameField()
    {
        var names = new PropertyNames();
        ResourceDocument.Parse("""{"x":1}"""u8, names);
        var document = ResourceDocument.Parse("""{"y":1,"x":2}"""u8, names);

        var field = document.FieldOf(0, names.Find("x"));

        Assert.That(document.IntegerAt(field), Is.EqualTo(2));
        Assert.That(document.FieldOf(0, "z"), Is.EqualTo(-1));
        Assert.That(document.ParentOf(field), Is.Zero);
        Assert.That(document.ParentOf(0), Is.EqualTo(-1));
    }

    [TestCase("""{"a":1""", "document:1:7: SNAP101: found bytes that are not JSON, expected one JSON object. Write the document again from its source.")]
    [TestCase("{\n  \"a\": x}", "document:2:8: SNAP101: found bytes that are not JSON, expected one JSON object. Write the document again from its source.")]
    [TestCase("[1]", "document: SNAP102: found a document of kind List, expected an object with apiVersion and kind. Give one Kubernetes object per document.")]
    [TestCase("""{"a":1,"a":2}""", "document: SNAP103: found the key 'a' twice in one object, expected each key once. Remove one of the two; readers disagree about which counts.")]
    [TestCase("""{"a":1e999}""", "document: SNAP107: found the number '1e999', expected a number that a 64-bit float can hold. Write it as text if it is not a quantity.")]
    [TestCase("""{"a":"\ud800"}""", "document: SNAP108: found text that is not valid Unicode, expected UTF-8 without lone surrogates. Write the document again as UTF-8.")]
    public void Parse_Unusable_SaysWhatWhereAndWhatToDo(string json, string message)
    {
        Assert.That(() => Parse(json), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(message));
    }

    [Test]
    public void Parse_DuplicateAmongManyKeys_IsRefused()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"k{i}\":1")) + ",\"k39\":2}";

        Assert.That(() => Parse(json), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP103"));
    }

    [Test]
    public void Parse_TooDeep_IsRefused()
    {
        var json = string.Concat(Enumerable.Repeat("""{"a":""", 201)) + "1" + new string('}', 201);

        Assert.That(() => Parse(json), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            "document: SNAP104: found more than 200 lists and objects inside each other, expected at most 200. Leave this document out."));
    }

    [Test]
    public void Parse_DeepestAllowed_IsRead()
    {
        var json = string.Concat(Enumerable.Repeat("""{"a":""", 200)) + "1" + new string('}', 200);

        Assert.That(() => Parse(json), Throws.Nothing);
    }

    [Test]
    public void Parse_TooManyValues_IsRefused()
    {
        var json = "{\"a\":[" + string.Join(',', Enumerable.Repeat("1", 1_000_000)) + "]}";

        Assert.That(() => Parse(json), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            "document: SNAP106: found a document of more than 1,000,000 values, expected at most 1,000,000. Leave this document out."));
    }

    [Test]
    public void Parse_TooLarge_IsRefused()
    {
        var json = "{\"a\":\"" + new string('x', 16 * 1024 * 1024) + "\"}";

        Assert.That(() => Parse(json), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            "document: SNAP105: found a document of more than 16,777,216 bytes, expected at most 16,777,216. Leave this document out."));
    }

    private static ResourceDocument Parse(string json) => ResourceDocument.Parse(Encoding.UTF8.GetBytes(json), new PropertyNames());
}
