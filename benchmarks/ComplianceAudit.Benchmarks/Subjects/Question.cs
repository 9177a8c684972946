using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Benchmarks.Subjects;

/// <summary>What the benchmarks of this engine alone evaluate: the compared expressions, and what no other engine has or is asked.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Answer">What it must give, as JSON.</param>
/// <param name="PodJson">The Pod that it is asked of.</param>
internal sealed record Question(string Name, string Expression, string Answer, byte[] PodJson)
{
    public static IReadOnlyList<Question> All { get; } =
    [
        .. Scenario.All.Select(scenario => new Question(scenario.Name, scenario.Expression, scenario.Answer ? "true" : "false", Bench.PodJson)),
        new("redacted field", Scenario.All[0].Expression,
            """{"$unknown":["pods shop/web-6d4cf56db6-abcde: spec.containers[0].securityContext.privileged is redacted"]}""", Redacted()),
        new("list of images", "object.spec.containers.map(c, c.image)",
            """["registry.example.com/web:v1","registry.example.com/proxy:v2","registry.example.com/log:v3"]""", Bench.PodJson),
    ];

    public static Question Named(string name) => All.Single(question => question.Name == name);

    private static byte[] Redacted()
    {
        var pod = JsonNode.Parse(Bench.PodJson)!;
        pod["spec"]!["containers"]![0]!["securityContext"]!["privileged"] = new JsonObject
        {
            ["$redacted"] = new JsonObject { ["id"] = "redacted:value:1", ["length"] = 5, ["credentialLike"] = false },
        };
        return JsonSerializer.SerializeToUtf8Bytes(pod);
    }
}
