using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes;
using ComplianceAudit.Collector.Nodes.Gathering;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>What <c>node collect</c> is to read on a node, and nothing else. Equal plans have equal JSON.</summary>
/// <param name="Components">Components to find, such as <c>kubelet</c>, in ordinal order.</param>
/// <param name="Files">Absolute paths of files, with wildcards as <see cref="PathPattern"/> has them, in ordinal order.</param>
/// <param name="Certificates">Whether certificates that components use are read.</param>
/// <param name="Host">Whether the operating system is described.</param>
public sealed record NodePlan(IReadOnlyList<string> Components, IReadOnlyList<string> Files, bool Certificates, bool Host)
{
    internal const string ApiVersion = "complianceaudit.io/v1";
    internal const string Kind = "NodePlan";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every component that can be found on a node.</summary>
    public static IReadOnlyList<string> AllComponents { get; } =
        ["containerd", "cri-o", "etcd", "k3s", "kube-apiserver", "kube-controller-manager", "kube-proxy", "kube-scheduler", "kubelet", "rke2"];

    /// <summary>SHA-256 of the plan's JSON, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Digest => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(ToJson()))}";

    /// <summary>The part of a collection's plan that nodes tell of.</summary>
    public static NodePlan Of(CollectionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var components = plan.Sources.Keys.Where(source => source.Resource == ComponentFacts.Kind).Select(source => source.Component).ToList();
        return new NodePlan(
            components.Contains("") ? AllComponents : [.. components.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. plan.NodeFiles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            plan.Sources.ContainsKey(new SourceName(NodeKinds.Certificate)),
            plan.Sources.ContainsKey(new SourceName(NodeKinds.Host)));
    }

    /// <summary>Reads a plan's JSON.</summary>
    /// <param name="file">File for places in messages.</param>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="CollectorException">This is no plan; the message says where and why.</exception>
    public static NodePlan Parse(string file, ReadOnlyMemory<byte> json) => NodePlanReader.Read(file, json);

    /// <summary>The plan as indented JSON in UTF-8, the same for equal plans.</summary>
    public byte[] ToJson() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = Kind,
        ["components"] = Texts(Components),
        ["files"] = Texts(Files),
        ["certificates"] = Certificates,
        ["host"] = Host,
    }.ToJsonString(Indented) + "\n");

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
