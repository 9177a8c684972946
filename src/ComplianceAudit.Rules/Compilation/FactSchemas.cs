using System.Collections.Frozen;
using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>The fields of facts, so that one that is misspelt in a check is found when the check is compiled. What components are configured with stays <c>dyn</c>. Immutable.</summary>
internal sealed class FactSchemas : CelSchemaProvider
{
    /// <summary>Type of <c>cluster</c>.</summary>
    public static readonly CelType Cluster = CelType.Named("Cluster.spec");

    /// <summary>Fields of each type as <c>name type</c>, types as signatures write them.</summary>
    private static readonly IReadOnlyDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["Component"] = "apiVersion string; kind string; metadata Fact.metadata; spec Component.spec",
        ["NodeFile"] = "apiVersion string; kind string; metadata Fact.metadata; spec NodeFile.spec",
        ["NodeHost"] = "apiVersion string; kind string; metadata Fact.metadata; spec NodeHost.spec",
        ["Certificate"] = "apiVersion string; kind string; metadata Fact.metadata; spec Certificate.spec",
        ["Cluster"] = "apiVersion string; kind string; metadata Fact.metadata; spec Cluster.spec",
        ["Fact.metadata"] = "name string",
        ["Fact.role"] = "component string; setting string",
        ["Fact.owner"] = "id int; name string",
        ["Component.spec"] = "component string; node string; version string; role string; sources list<Component.source>; disagreements list<Component.disagreement>",
        ["Component.source"] = "kind string; name string; namespace string; container string; root string; unit string; pid int; user Component.user; flags list<Component.flag>; environment list<Component.flag>; files list<string>; "
            + "by string; flag string; format string; order int; content dyn; problem string; problemKind string",
        ["Component.user"] = "uid int; gid int",
        ["Component.flag"] = "name string; value string",
        ["Component.disagreement"] = "flag string; values list<Component.disagreeing>",
        ["Component.disagreeing"] = "source string; value string",
        ["NodeFile.spec"] = "node string; path string; container string; exists bool; type string; mode int; modeText string; owner Fact.owner; group Fact.owner; target string; link NodeFile.link; size int; sha256 string; "
            + "acl bool; aclMode int; parents list<NodeFile.parent>; roles list<Fact.role>",
        ["NodeFile.link"] = "owner Fact.owner; group Fact.owner",
        ["NodeFile.parent"] = "path string; mode int; modeText string; owner Fact.owner; group Fact.owner",
        ["NodeHost.spec"] = "node string; os NodeHost.os; kernel string; architecture string; sysctls map<string, dyn>; containerRuntime NodeHost.runtime; lsms list<string>; apparmor bool; selinux string; "
            + "cgroupVersion int; listening list<NodeHost.socket>; signs list<dyn>",
        ["NodeHost.os"] = "id string; versionId string; prettyName string",
        ["NodeHost.runtime"] = "name string; version string",
        ["NodeHost.socket"] = "protocol string; address string; port int; component string",
        ["Certificate.spec"] = "node string; path string; position int; roles list<Fact.role>; subject string; issuer string; serialNumber string; sans Certificate.sans; keyType string; keySize int; "
            + "signatureAlgorithm string; notBefore string; notAfter string; ca bool; keyUsages list<string>; extendedKeyUsages list<string>; sha256 string; chain Certificate.chain",
        ["Certificate.sans"] = "dns list<string>; ip list<string>; uri list<string>; email list<string>",
        ["Certificate.chain"] = "complete bool; issuerSha256 string; problem string",
        ["Cluster.spec"] = "version string; distribution string; provider string; controlPlane string; signs list<dyn>; kubeSystemUid string; servedApis list<string>; customKinds list<string>; nodeCount int; podSecurityMinor int",
    };

    private static readonly FrozenDictionary<string, FrozenDictionary<string, CelType>> Types = Written.ToFrozenDictionary(
        type => type.Key,
        type => type.Value.Split("; ").Select(field => field.Split(' ', 2)).ToFrozenDictionary(field => field[0], field => CelType.Parse(field[1]), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Kinds of facts that a check's <c>object</c> may be.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["Certificate", "Cluster", "Component", "NodeFile", "NodeHost"];

    /// <summary>Type of <c>object</c> where all subjects of a check are of one kind of fact; <c>dyn</c> for anything else.</summary>
    public static CelType TypeOf(IEnumerable<SourceName> subjects) =>
        subjects.Select(source => source.IsFact ? source.Resource : "").Distinct().ToList() is [var kind] && Kinds.Contains(kind) ? CelType.Named(kind) : CelType.Dyn;

    public override IReadOnlyCollection<string>? FieldsOf(string type) => Types.GetValueOrDefault(type)?.Keys;

    public override CelType? TypeOf(string type, string field) => Types.GetValueOrDefault(type)?.GetValueOrDefault(field);

    /// <summary>The first step of a path that is no field of what it is read from, and the fields there are; null when there is none.</summary>
    public static (string Step, IReadOnlyCollection<string> Known)? Misspelt(CelType root, EvidencePath path)
    {
        var at = root;
        foreach (var step in path.Steps)
        {
            if (step.Index >= 0)
            {
                at = at is { Name: "list", Parameters: [var element] } ? element : CelType.Dyn;
                continue;
            }
            if (Types.GetValueOrDefault(at.Name) is not { } fields)
                return null;
            if (!fields.TryGetValue(step.Name, out var field))
                return (step.Name, fields.Keys);
            at = field;
        }
        return null;
    }
}
