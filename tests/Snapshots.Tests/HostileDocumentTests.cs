using System.Text;
using CsCheck;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Documents nobody would write: random bytes, and the fields that redaction knows with values of the wrong kind.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string[] Keys =
    [
        "metadata", "annotations", "managedFields", "kind", "data", "stringData", "binaryData", "env", "name", "value", "command", "args", "image", "exec", "httpGet", "path",
        "httpHeaders", "clientConfig", "url", "caBundle", "flexVolume", "options", "volumeAttributes", "parameters", "terminated", "message", "flags", "spec", "component",
        "$redacted", "$$redacted", "password", "openAPIV3Schema", "", "\\n", "a.b/c",
    ];

    private static readonly string[] Scalars = ["null", "true", "5", "-1.5e3", "\"\"", "\"Secret\"", "\"ConfigMap\"", "\"etcd\"", "\"--a=b\"", "\"-x\"", "\"https://u:p@h\"", "\"\\u0000\""];

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

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (SnapshotException)
        {
            // The one exception that users meet.
        }
    }
}
