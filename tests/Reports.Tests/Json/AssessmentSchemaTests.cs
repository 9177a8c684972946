using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace ComplianceAudit.Reports.Tests.Json;

/// <summary>The schema accepts what is written, and each keyword that it uses rejects: NJsonSchema passes over some.</summary>
internal sealed class AssessmentSchemaTests
{
    private static readonly string SchemaText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "assessment.schema.json"));
    private static readonly string Sample = Encoding.UTF8.GetString(Written.As("json", SampleAssessment.Value));

    private static readonly string[] Proven =
        ["$ref", "additionalProperties", "definitions", "enum", "items", "minLength", "minimum", "maximum", "oneOf", "pattern", "properties", "required", "type"];

    private static readonly string[] Annotations = ["$schema", "title", "description"];

    [Test]
    public async Task Schema_OfTheSample_Accepts()
    {
        var schema = await JsonSchema.FromJsonAsync(SchemaText);

        var errors = schema.Validate(Sample);

        Assert.That(errors, Is.Empty);
    }

    [TestCase("required", "metadata.id", null)]
    [TestCase("additionalProperties (none)", "metadata.extra", "\"x\"")]
    [TestCase("additionalProperties (of a type)", "metadata.options.evidence", "3")]
    [TestCase("enum", "kind", "\"Snapshot\"")]
    [TestCase("enum through $ref", "checks.0.verdict", "\"passed\"")]
    [TestCase("pattern", "snapshot.digest", "\"sha1:00\"")]
    [TestCase("minimum", "checks.0.tested", "-1")]
    [TestCase("minimum, number or null", "packs.0.score.worst", "-0.1")]
    [TestCase("maximum", "packs.0.score.worst", "1.5")]
    [TestCase("minLength", "checks.0.instanceId", "\"\"")]
    [TestCase("type", "cluster.name", "3")]
    [TestCase("type, one of two", "cluster.nodeCount", "\"3\"")]
    [TestCase("type, integer", "checks.0.tested", "1.5")]
    [TestCase("items", "snapshot.principalGroups.0", "3")]
    [TestCase("items through $ref", "checks.0.findings.0.count", "0")]
    [TestCase("oneOf", "checks.4.populationEvidence", "\"none\"")]
    [TestCase("oneOf through $ref", "checks.4.findings.2.resource.source.line", "0")]
    public async Task Schema_BrokenKeyword_Rejects(string keyword, string path, string? value)
    {
        var schema = await JsonSchema.FromJsonAsync(SchemaText);

        var errors = schema.Validate(Changed(path, value));

        Assert.That(errors, Is.Not.Empty, keyword);
    }

    [Test]
    public void Schema_Keywords_AreAllProven()
    {
        var used = new HashSet<string>();

        CollectKeywords(JsonNode.Parse(SchemaText)!.AsObject(), used);

        Assert.That(used, Is.EquivalentTo(Proven.Concat(Annotations)), "a new keyword needs a case in Schema_BrokenKeyword_Rejects");
    }

    private static string Changed(string path, string? value)
    {
        var root = JsonNode.Parse(Sample)!;
        var steps = path.Split('.');
        var parent = steps.SkipLast(1).Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (parent is JsonArray list)
            list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value!);
        else if (value is null)
            parent.AsObject().Remove(steps[^1]);
        else
            parent[steps[^1]] = JsonNode.Parse(value);

        return root.ToJsonString();
    }

    private static void CollectKeywords(JsonObject schema, HashSet<string> used)
    {
        foreach (var (keyword, value) in schema)
        {
            used.Add(keyword);
            if (keyword is "properties" or "definitions")
            {
                foreach (var (_, inner) in value!.AsObject())
                    CollectKeywords(inner!.AsObject(), used);
            }
            else if (value is JsonObject inner)
            {
                CollectKeywords(inner, used);
            }
            else if (keyword is "oneOf")
            {
                foreach (var branch in value!.AsArray())
                    CollectKeywords(branch!.AsObject(), used);
            }
        }
    }
}
