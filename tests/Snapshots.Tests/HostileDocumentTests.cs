using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Documents nobody would write: random bytes, and the fields that redaction knows with values of the wrong kind.</summary>
public sealed partial class HostileDocumentTests
{
    private static readonly string[] Keys =
    [
        "metadata", "annotations", "managedFields", "kind", "data", "stringData", "binaryData", "env", "name", "value", "command", "args", "image", "exec", "httpGet", "path",
        "httpHeaders", "clientConfig", "url", "caBundle", "flexVolume", "options", "volumeAttributes", "parameters", "terminated", "message", "flags", "spec", "component",
        "$redacted", "$$redacted", "password", "openAPIV3Schema", "", "\\n", "a.b/c",
    ];

    private static readonly string[] Scalars = ["null", "true", "5", "-1.5e3", "\"\"", "\"Secret\"", "\"ConfigMap\"", "\"etcd\"", "\"--a=b\"", "\"-x\"", "\"https://u:p@h\"", "\"\\u0000\""];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>What damage leaves in place of some bytes.</summary>
    private static readonly byte[][] Damages =
    [
        [], [0xff], [0xc3], [0], .. new[]
        {
            "\"", "{", "}", "[", "]", ",", ":", " ", "\n", "1e999", "-", "01", "9999999999999999999999", "nul", "/*x*/", "\\", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u0000",
            "\"a\":1,", "\"a\":\"\\ud800\",", "\"\\udc00\":1,", "\"kind\":\"x\",", "\"\\u0061\":2,", "1e999,", "\"env\":[{\"value\":\"\\ud800\"}],", "\"managedFields\":{\"a\":1,\"a\":2},",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>JSON texts, a few levels deep.</summary>
    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, nested) =>
    {
        var scalar = Gen.Int[0, Scalars.Length - 1].Select(i => Scalars[i]);
        if (depth > 4)
            return scalar;

        var list = nested.Array[0, 4].Select(items => $"[{string.Join(',', items)}]");
        return Gen.OneOf(scalar, list, Map(nested), Map(nested));
    });

    [Test]
    public void Parse_RandomBytes_GiveADocumentOrOneClearError()
    {
        Gen.Byte.Array[0, 100].Holds(2000, bytes => Assert.That(() => Try(() => ResourceDocument.Parse(bytes, new PropertyNames())), Throws.Nothing));
    }

    [Test]
    public void Redact_RandomBytes_GiveADocumentOrOneClearError()
    {
        var redactor = new Redactor(Samples.Plan());

        Gen.Byte.Array[0, 100].Holds(2000, bytes => Assert.That(() => Try(() => Redact(redactor, "pods", bytes)), Throws.Nothing));
    }

    [TestCase("pods")]
    [TestCase("widgets.example.com")]
    [TestCase("Component")]
    public void Redact_FieldsOfTheWrongKind_GivesADocumentThatReadsAgain(string source)
    {
        var redactor = new Redactor(Samples.Plan(["a.b/c"], ["value"]));

        Map(Json).Holds(400, json => Assert.That(() => Redact(redactor, source, Encoding.UTF8.GetBytes(json)), Throws.Nothing));
    }

    [TestCase("pods")]
    [TestCase("widgets.example.com")]
    [TestCase("Component")]
    public void Redact_DamagedDocument_IsRefusedAsTheParserRefusesIt(string source)
    {
        var redactor = new Redactor(Samples.Plan());
        var damage = Gen.Select(Gen.Double[0, 1], Gen.Int[0, 6], Gen.Int[0, Damages.Length - 1]);

        Gen.Select(Map(Json), damage.Array[0, 3]).Holds(3000, (json, damages) =>
        {
            // A forged placeholder is one to the parser, and to redaction a field as any other.
            var bytes = Damage(Encoding.UTF8.GetBytes(json.Replace("\"$redacted\"", "\"plain\"", StringComparison.Ordinal)), damages);
            var expected = Try(() => ResourceDocument.Parse(bytes, new PropertyNames()));

            Assert.That(Try(() => Redact(redactor, source, bytes)), Is.EqualTo(expected));
        });
    }

    [Test]
    public void Redact_Whitespace_IsLeftOutAndChangesNothingElse()
    {
        var redactor = new Redactor(Samples.Plan(["a.b/c"], ["value"]));

        Map(Json).Holds(1000, json =>
        {
            var node = JsonNode.Parse(json)!;
            var (compact, indented) = (Redacted(redactor, node.ToJsonString()), Redacted(redactor, node.ToJsonString(Indented)));

            Assert.That(indented, Is.EqualTo(compact).And.Not.Contain("\n"));
        });
    }

    [TestCase(197, null)]
    [TestCase(198, "SNAP104")]
    public void Redact_PlaceholderAtTheDeepestPlace_IsRefusedWhenItCannotBeReadAgain(int lists, string? code)
    {
        var json = $"{{\"a\":{new string('[', lists)}\"x\"{new string(']', lists)}}}";

        Assert.That(ResourceDocument.Parse(Encoding.UTF8.GetBytes(json), new PropertyNames()), Is.Not.Null);
        Assert.That(Try(() => Redact(new Redactor(Samples.Plan()), "pods", Encoding.UTF8.GetBytes(json))), Is.EqualTo(code));
    }

    [Test]
    public void Redact_GrowsBeyondTheLimit_IsRefused()
    {
        var json = "{\"args\":[" + string.Join(',', Enumerable.Repeat("\"\"", 300_000)) + "]}";

        Assert.That(
            () => Redact(new Redactor(Samples.Plan()), "pods", Encoding.UTF8.GetBytes(json)),
            Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP105"));
    }

    private static Gen<string> Map(Gen<string> value) => Gen.Select(Gen.Int[0, Keys.Length - 1].Array[0, 6], value.Array[6]).Select((keys, values) =>
        $"{{{string.Join(',', keys.Distinct().Select((key, i) => $"\"{Keys[key]}\":{values[i]}"))}}}");

    private static void Redact(Redactor redactor, string source, byte[] json) =>
        ResourceDocument.Parse(redactor.Redact(SourceName.Parse(source), "v1", "Pod", json), new PropertyNames());

    /// <summary>The code of the one exception that users meet, or null.</summary>
    private static string? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (SnapshotException found)
        {
            return found.Code;
        }
    }

    /// <summary>What is redacted, without what whitespace inside a taken list or map changes: its length, and whether it equals another.</summary>
    private static string Redacted(Redactor redactor, string json) => IdAndLength().Replace(
        Encoding.UTF8.GetString(redactor.Redact(SourceName.Parse("pods"), "v1", "Pod", Encoding.UTF8.GetBytes(json))), "");

    /// <summary>Puts pieces in place of some bytes, at shares of the whole length.</summary>
    private static byte[] Damage(byte[] json, (double Share, int Length, int Piece)[] damages)
    {
        foreach (var (share, length, piece) in damages)
        {
            var start = (int)(share * json.Length);
            json = [.. json[..start], .. Damages[piece], .. json[int.Min(json.Length, start + length)..]];
        }

        return json;
    }

    [GeneratedRegex("\"id\":\"redacted:[^\"]*\",\"length\":[0-9]+")]
    private static partial Regex IdAndLength();
}
