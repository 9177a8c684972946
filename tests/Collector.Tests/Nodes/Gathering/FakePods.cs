using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ComplianceAudit.Collector.Tests.Nodes.Gathering;

/// <summary>The part of an API server that makes namespaces and pods, and of kubelets that run them.</summary>
internal sealed class FakePods
{
    private readonly ConcurrentDictionary<string, JsonObject> _pods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _spaces = new(StringComparer.Ordinal);
    private int _most;

    /// <summary>Status of the pod on a node; it has ended well by default.</summary>
    public Func<string, string> StatusOn { get; init; } = _ => """{"phase":"Succeeded"}""";

    /// <summary>Log of the pod on a node; the node's facts by default.</summary>
    public Func<string, string> LogOn { get; init; } = LogOf;

    /// <summary>Requests that are answered with 403, by method and last part of the path: <c>POST pods</c>.</summary>
    public IReadOnlySet<string> Refused { get; init; } = new HashSet<string>();

    /// <summary>Done at each request for a pod's state.</summary>
    public Action<FakePods, string> Asked { get; init; } = (_, _) => { };

    /// <summary>Namespaces that are there.</summary>
    public IReadOnlyCollection<string> Spaces => [.. _spaces.Keys];

    /// <summary>Objects that were made, as they were sent.</summary>
    public ConcurrentQueue<JsonObject> Made { get; } = new();

    /// <summary>Most pods that were there at once.</summary>
    public int Most => _most;

    /// <summary>What the program prints on a node.</summary>
    public static string LogOf(string node)
    {
        using var log = new StringWriter();
        log.WriteLine("reading this node");
        NodeFactsLog.Write(Encoding.UTF8.GetBytes(NodeFactsText.Of(node).ToJsonString()), log);
        return log.ToString();
    }

    public void Forget(string pod) => _pods.TryRemove(pod, out _);

    public async Task<bool> AnswerAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var method = context.Request.Method;
        if (parts is not ["api", "v1", "namespaces", ..] || (method == "GET" && parts.Length < 6))
            return false;
        if (Refused.Contains($"{method} {(parts.Length > 5 ? parts[^2] : parts[^1])}") || Refused.Contains($"{method} {parts[^1]}"))
            return await WriteAsync(context, 403, """{"kind":"Status","message":"pods is forbidden: not for you"}""");
        return (method, parts) switch
        {
            ("POST", _) => await MakeAsync(context, parts),
            ("DELETE", [_, _, _, _, "pods", var pod]) => await RemoveAsync(context, pod),
            ("DELETE", [_, _, _, var space]) => _spaces.TryRemove(space, out _) && await WriteAsync(context, 200, "{}"),
            ("GET", [_, _, _, _, "pods", var pod, "log"]) when _pods.TryGetValue(pod, out var found) => await WriteAsync(context, 200, LogOn(NodeOf(found)), "text/plain"),
            ("GET", [_, _, _, _, "pods", var pod]) => await TellAsync(context, pod),
            _ => await WriteAsync(context, 404, """{"kind":"Status","message":"not found"}"""),
        };
    }

    private async Task<bool> MakeAsync(HttpContext context, string[] parts)
    {
        var made = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        Made.Enqueue(made);
        var name = made["metadata"]!["name"]!.GetValue<string>();
        if (parts[^1] == "namespaces")
            _spaces[name] = name;
        if (parts[^1] == "pods")
        {
            _pods[name] = made;
            lock (_pods)
                _most = Math.Max(_most, _pods.Count);
        }

        return await WriteAsync(context, 201, "{}");
    }

    private async Task<bool> RemoveAsync(HttpContext context, string pod)
    {
        Forget(pod);
        return await WriteAsync(context, 200, "{}");
    }

    private async Task<bool> TellAsync(HttpContext context, string pod)
    {
        Asked(this, pod);
        return _pods.TryGetValue(pod, out var found)
            ? await WriteAsync(context, 200, $$"""{"status":{{StatusOn(NodeOf(found))}}}""")
            : await WriteAsync(context, 404, """{"kind":"Status","message":"not found"}""");
    }

    private static string NodeOf(JsonObject pod) => pod["spec"]!["nodeName"]!.GetValue<string>();

    private static async Task<bool> WriteAsync(HttpContext context, int status, string body, string type = "application/json")
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        await context.Response.WriteAsync(body);
        return true;
    }
}
