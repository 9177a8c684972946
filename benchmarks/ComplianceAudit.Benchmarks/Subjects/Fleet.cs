using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Benchmarks.Subjects;

/// <summary>Many Pods, the same in every run.</summary>
internal static class Fleet
{
    private const int Seed = 20251;

    /// <summary>Pods of one to four containers; about every tenth has a privileged one.</summary>
    /// <param name="count">How many.</param>
    /// <param name="clean">How many have none.</param>
    public static List<byte[]> Make(int count, out int clean)
    {
        var random = new Random(Seed);
        var pods = new List<byte[]>(count);
        clean = 0;
        for (var i = 0; i < count; i++)
        {
            var isPrivileged = random.Next(10) == 0;
            if (!isPrivileged)
                clean++;
            pods.Add(JsonSerializer.SerializeToUtf8Bytes(Pod(i, isPrivileged, random)));
        }
        return pods;
    }

    private static JsonObject Pod(int number, bool isPrivileged, Random random)
    {
        var containers = new JsonArray();
        var last = random.Next(4);
        for (var i = 0; i <= last; i++)
            containers.Add((JsonNode)Container(i, isPrivileged && i == last, random));
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject { ["name"] = Numbered("app-", number), ["namespace"] = "shop", ["labels"] = new JsonObject { ["app"] = "app" } },
            ["spec"] = new JsonObject { ["serviceAccountName"] = "app", ["containers"] = containers },
        };
    }

    private static JsonObject Container(int number, bool isPrivileged, Random random)
    {
        var container = new JsonObject { ["name"] = Numbered("c", number), ["image"] = Numbered("registry.example.com/app:v", random.Next(50)) };
        var context = random.Next(3);
        if (isPrivileged)
            container["securityContext"] = new JsonObject { ["privileged"] = true };
        else if (context == 0)
            container["securityContext"] = new JsonObject { ["runAsNonRoot"] = true, ["privileged"] = false };
        else if (context == 1)
            container["securityContext"] = new JsonObject { ["readOnlyRootFilesystem"] = true };
        return container;
    }

    private static string Numbered(string text, int number) => text + number.ToString(CultureInfo.InvariantCulture);
}
