using System.Globalization;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Tests.Nodes.Gathering;

/// <summary>Writes what a node tells, as <c>node collect</c> would, and as a hostile node might.</summary>
internal static class NodeFactsText
{
    public const string Kubelet = "Component/kubelet";
    public const string Config = "NodeFile/etc/kubernetes/kubelet.conf";

    /// <summary>A node with a kubelet and one file.</summary>
    public static JsonObject Of(string node) => new()
    {
        ["apiVersion"] = "facts.complianceaudit.io/v1",
        ["kind"] = "NodeFacts",
        ["metadata"] = new JsonObject { ["name"] = node },
        ["spec"] = new JsonObject { ["format"] = "1.0", ["program"] = "test", ["started"] = Moment(HastyTime.Start.AddMinutes(-10)), ["ended"] = Moment(HastyTime.Start.AddMinutes(-9)) },
        ["items"] = new JsonArray(KubeletOf(node), FileOf(node, "/etc/kubernetes/kubelet.conf")),
        ["coverage"] = new JsonArray(Complete(Kubelet, 1), Complete(Config, 1)),
    };

    public static JsonObject KubeletOf(string node) => Parse("""
        {"apiVersion":"facts.complianceaudit.io/v1","kind":"Component","metadata":{"name":"kubelet.NODE"},"spec":{"component":"kubelet","node":"NODE","version":"v1.34.1","sources":[
            {"kind":"process","name":"/usr/bin/kubelet","pid":812,"user":{"uid":0,"gid":0},"flags":[{"name":"config","value":"/var/lib/kubelet/config.yaml"},{"name":"made-up-password","value":{"$redacted":{"id":"redacted:arg:1","length":9,"credentialLike":true,"flag":"--made-up-password"}}}]}]}}
        """.Replace("NODE", node, StringComparison.Ordinal));

    public static JsonObject FileOf(string node, string path) => Parse("""
        {"apiVersion":"facts.complianceaudit.io/v1","kind":"NodeFile","metadata":{"name":"NODE:PATH"},"spec":{"node":"NODE","path":"PATH","exists":true,"type":"file","mode":384,"modeText":"0600"}}
        """.Replace("NODE", node, StringComparison.Ordinal).Replace("PATH", path, StringComparison.Ordinal));

    public static JsonObject Complete(string source, int count) => new() { ["source"] = source, ["status"] = "complete", ["reason"] = "", ["count"] = count };

    public static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
