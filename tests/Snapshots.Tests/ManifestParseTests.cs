using System.Globalization;
using System.Text;
using CsCheck;

namespace ComplianceAudit.Snapshots.Tests;

public sealed class ManifestParseTests
{
    private const string Head = "apiVersion: v1\nkind: ConfigMap\n";

    [TestCase("true", "true")]
    [TestCase("yes", "true")]
    [TestCase("Off", "false")]
    [TestCase("n", "false")]
    [TestCase("~", "null")]
    [TestCase("", "null")]
    [TestCase("null", "null")]
    [TestCase("nULL", "\"nULL\"")]
    [TestCase("5", "5")]
    [TestCase("-5", "-5")]
    [TestCase("+5", "5")]
    [TestCase("1_000", "1000")]
    [TestCase("0644", "420")]
    [TestCase("0o644", "420")]
    [TestCase("0x1F", "31")]
    [TestCase("-0b11", "-3")]
    [TestCase("089", "89")]
    [TestCase("18446744073709551615", "18446744073709551615")]
    [TestCase("1.5", "1.5")]
    [TestCase(".5", "0.5")]
    [TestCase("1.0", "1")]
    [TestCase("1e3", "1000")]
    [TestCase("1.2.3", "\"1.2.3\"")]
    [TestCase("100m", "\"100m\"")]
    [TestCase("12:30:45", "\"12:30:45\"")]
    [TestCase("2026-11-23", "\"2026-11-23\"")]
    [TestCase("'5'", "\"5\"")]
    [TestCase("\"yes\"", "\"yes\"")]
    [TestCase("!!str 5", "\"5\"")]
    [TestCase("!!int 5", "5")]
    [TestCase("!!binary aGk=", "\"hi\"")]
    [TestCase("_1", "\"_1\"")]
    [TestCase("0xZZ", "\"0xZZ\"")]
    public void Parse_Scalar_HasTheTypeThatKubernetesGivesIt(string scalar, string expected)
    {
        var document = Parse($"{Head}value: {scalar}\n").Single();

        Assert.That(Json(document), Is.EqualTo($"{{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"value\":{expected}}}"));
    }

    [Test]
    public void Parse_KeysThatAreNoText_AreWrittenAsText()
    {
        var document = Parse($"{Head}data: {{1: a, true: b, 1.5: c}}\n").Single();

        Assert.That(Json(document), Does.Contain("""{"1":"a","true":"b","1.5":"c"}"""));
    }

    [Test]
    public void Parse_AnchorsAliasesAndMergeKeys_AreWrittenOut()
    {
        var document = Parse($"{Head}base: &b {{x: 1, z: 2}}\ncopy: *b\nmerged: {{<<: *b, z: 3}}\nboth: {{<<: [{{z: 4}}, *b]}}\n").Single();

        Assert.That(Json(document), Does.Contain("\"copy\":{\"x\":1,\"z\":2},\"merged\":{\"z\":3,\"x\":1},\"both\":{\"z\":4,\"x\":1}"));
    }

    [Test]
    public void Parse_MultipleDocuments_KeepOrderAndLinesAndLeaveOutEmptyOnes()
    {
        var documents = Parse("# first\n---\n" + Head + "---\n---\n# nothing\n---\napiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 2\n...\n");

        Assert.That(documents.Select(document => document.Source.ToString()), Is.EqualTo(new[] { "configmaps", "deployments.apps" }));
        Assert.That(documents.Select(document => document.Lines[0]), Is.EqualTo(new[] { 3, 9 }));
        Assert.That(documents[1].Lines, Is.EqualTo(new[] { 9, 9, 10, 12, 12 }));
    }

    [Test]
    public void Parse_JsonText_KeepsLines()
    {
        var documents = Parse("{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Pod\",\n\t\"metadata\": {\"name\": \"\\ud83d\\ude00\"}\n}\n{\"apiVersion\":\"v1\",\"kind\":\"Node\"}");

        Assert.That(documents.Select(document => document.Kind), Is.EqualTo(new[] { "Pod", "Node" }));
        Assert.That(documents[0].Lines, Is.EqualTo(new[] { 1, 2, 3, 4, 4 }));
        Assert.That(documents[1].Lines[0], Is.EqualTo(6));
    }

    [Test]
    public void Parse_JsonOnOneLine_PointsAtTheColumn()
    {
        Assert.That(
            () => ManifestReader.Parse("f.json", "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"kind\":\"\u00e9\"},{\"a\":\"\u00e9\",\"a\":1}]}"u8.ToArray()),
            Throws.TypeOf<SnapshotException>().With.Message.StartsWith("f.json:1:65: SNAP103: "));
    }

    [TestCase("name: default\ndata-dir:\n", "{\"name\":\"default\",\"data-dir\":null}")]
    [TestCase("---\n---\na: yes\n---\nb: 0600\n", "{\"a\":true}", "{\"b\":384}")]
    [TestCase("{\"a\": [1]}", "{\"a\":[1]}")]
    [TestCase("# nothing\n")]
    public void ParseMaps_DocumentsWithoutAKind_AreJson(string text, params string[] expected)
    {
        var maps = ManifestReader.ParseMaps("f", Encoding.UTF8.GetBytes(text));

        Assert.That(maps.Select(map => Encoding.UTF8.GetString(map.Span)), Is.EqualTo(expected));
    }

    [TestCase("- a\n", "SNAP407", "f:1:1")]
    [TestCase("a: 1\nb: {a: 1, a: 2}\n", "SNAP103", "f:2:11")]
    [TestCase("a: &a [x]\nb: *c\n", "SNAP409", "f:2:4")]
    public void ParseMaps_Unusable_SaysWhere(string text, string code, string place)
    {
        Assert.That(
            () => ManifestReader.ParseMaps("f", Encoding.UTF8.GetBytes(text)),
            Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo(code).And.Property("Place").EqualTo(place));
    }

    [Test]
    public void Parse_YamlInBraces_IsRead()
    {
        var documents = Parse("{apiVersion: v1, kind: Pod}");

        Assert.That(documents.Single().Kind, Is.EqualTo("Pod"));
    }

    [Test]
    public void Parse_Lists_StandAsTheirItems()
    {
        var documents = Parse("""
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: PodList
              items:
              - metadata: {name: a}
              - metadata: {name: b}
            - apiVersion: v1
              kind: Namespace
            """);

        Assert.That(documents.Select(document => document.Kind), Is.EqualTo(new[] { "Pod", "Pod", "Namespace" }));
        Assert.That(Json(documents[0]), Is.EqualTo("""{"metadata":{"name":"a"},"apiVersion":"v1","kind":"Pod"}"""));
        Assert.That(documents.Select(document => document.Lines[0]), Is.EqualTo(new[] { 7, 8, 9 }));
    }

    [TestCase("a: [", "f.yaml:2:1: SNAP406: found text that is not YAML, expected YAML or JSON documents. Mend the text at this place; templates must be rendered first.")]
    [TestCase("- a\n", "f.yaml:1:1: SNAP407: found a document that is no map, expected an object with apiVersion and kind. Leave it out or give it both keys.")]
    [TestCase("apiVersion: v1\nkind: List\nitems: [5]\n", "f.yaml:3:9: SNAP407: found an element of items that is no map, expected an object with apiVersion and kind. Leave it out or give it both keys.")]
    [TestCase("---\nkind: Pod\n", "f.yaml:2:1: SNAP408: found a document without apiVersion, expected a text such as apps/v1. Mend the document or leave it out; only Kubernetes manifests can be evaluated.")]
    [TestCase("apiVersion: v1\nkind: 'a b'\n", "f.yaml:1:1: SNAP408: found kind 'a b', expected a text such as Deployment. Mend the document or leave it out; only Kubernetes manifests can be evaluated.")]
    [TestCase(Head + "a: *b\n", "f.yaml:3:4: SNAP409: found the alias 'b', expected an anchor of this name before it. Define the anchor in the same document.")]
    [TestCase(Head + "a: &b [*b]\n", "f.yaml:3:8: SNAP410: found the alias 'b' inside its own anchor, expected a value that ends. Write the value out.")]
    [TestCase(Head + "? [a]\n: b\n", "f.yaml:3:3: SNAP412: found a key that is empty, a list or a map, expected a text. Write the key as text.")]
    [TestCase(Head + "a: {<<: 5}\n", "f.yaml:3:5: SNAP413: found a merge key << whose value is no map, expected a map, or a list of maps. Merge a map or write its entries out.")]
    [TestCase(Head + "a: !ref x\n", "f.yaml:3:4: SNAP414: found the tag '!ref', expected a tag of YAML's core schema. Remove the tag; Kubernetes does not know it.")]
    [TestCase(Head + "a: !!int x\n", "f.yaml:3:4: SNAP415: found 'x' under the tag !!int, expected a value of that type. Remove the tag or mend the value.")]
    [TestCase(Head + "a: 1\na: 2\n", "f.yaml:4:1: SNAP103: found the key 'a' twice in one object, expected each key once. Remove one of the two; readers disagree about which counts.")]
    [TestCase(Head + "a: .inf\n", "f.yaml:3:4: SNAP107: found the number '.inf', expected a number that a 64-bit float can hold. Write it as text if it is not a quantity.")]
    public void Parse_Unusable_NamesThePlaceAndTheRemedy(string text, string message)
    {
        Assert.That(() => Parse(text), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(message));
    }

    [Test]
    public void Parse_JsonFile_ErrorIsThatOfJson()
    {
        Assert.That(
            () => ManifestReader.Parse("f.json", "{\n \"a\": x}"u8.ToArray()),
            Throws.TypeOf<SnapshotException>().With.Message.StartsWith("f.json:2:7: SNAP101: "));
    }

    [Test]
    public void Parse_NotUtf8_SaysSo()
    {
        Assert.That(() => ManifestReader.Parse("f.yaml", new byte[] { 0xff, 0xfe, 0x61 }), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP108"));
    }

    [Test]
    public void Parse_YamlBombOfLists_MeetsItsLimit()
    {
        var bomb = new StringBuilder(Head).Append("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            bomb.Append(CultureInfo.InvariantCulture, $"l{i}: &l{i} [").AppendJoin(", ", Enumerable.Repeat($"*l{i - 1}", 10)).Append("]\n");

        Assert.That(() => Parse(bomb.ToString()), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            "f.yaml:1:1: SNAP106: found a document of more than 1,000,000 values, expected at most 1,000,000. Leave this document out."));
    }

    [Test]
    public void Parse_YamlBombOfTexts_MeetsItsLimit()
    {
        var text = $"{Head}a: &a {new string('x', 100_000)}\nb: [{string.Join(", ", Enumerable.Repeat("*a", 300))}]\n";

        Assert.That(() => Parse(text), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP105"));
    }

    [Test]
    public void Parse_TooDeep_IsRefused()
    {
        Assert.That(() => Parse(Head + "a: " + new string('[', 5000)), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP104"));
        Assert.That(() => Parse("{\"a\":" + new string('[', 5000)), Throws.TypeOf<SnapshotException>());
    }

    [Test]
    public void Parse_RandomBytes_GiveDocumentsOrOneClearError()
    {
        Gen.Byte.Array[0, 200].Holds(2000, bytes => Assert.That(() => Try("f.yaml", bytes), Throws.Nothing));
        Gen.Byte.Array[0, 200].Holds(2000, bytes => Assert.That(() => Try("f.json", bytes), Throws.Nothing));
    }

    [Test]
    public void Parse_RandomYamlSigns_GiveDocumentsOrOneClearError()
    {
        string[] signs = ["a", ": ", "- ", "\n", "  ", "&x ", "*x", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "!!int ", "!t ", "<<", "?", "#", "%YAML 1.2", "---", "...", "1", "0x", "\t", "kind: Pod\n", "apiVersion: v1\n", "\u0000", "é", "@", "`"];
        Gen.Int[0, signs.Length - 1].Select(i => signs[i]).Array[0, 40].Holds(10_000, pieces => Assert.That(() => Try("f.yaml", Encoding.UTF8.GetBytes(string.Concat(pieces))), Throws.Nothing));
    }

    private static void Try(string file, byte[] bytes)
    {
        try
        {
            ManifestReader.Parse(file, bytes);
        }
        catch (SnapshotException error)
        {
            Assert.That(error.Message, Does.StartWith(file));
        }
    }

    private static IReadOnlyList<ManifestDocument> Parse(string text) => ManifestReader.Parse("f.yaml", Encoding.UTF8.GetBytes(text));

    private static string Json(ManifestDocument document) => Encoding.UTF8.GetString(document.Json.Span);
}
