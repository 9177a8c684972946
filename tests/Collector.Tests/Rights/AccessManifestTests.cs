using System.Text.Json.Nodes;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Rights;

internal sealed class AccessManifestTests
{
    [Test]
    public void ToYaml_Plan_ListsWhatItReadsAndNothingElse()
    {
        var yaml = AccessManifest.ToYaml(Request() with { Namespace = "security", Name = "auditor" });

        Assert.That(yaml, Is.EqualTo("""
            # The least rights with which ComplianceAudit collects for demo@1.0.
            # It lists kinds and nothing else: no Secrets, no access to nodes, and it changes nothing.
            # Discovery, /version and reviews of one's own rights need no rule: Kubernetes grants them
            # to whoever is authenticated (system:discovery, system:basic-user).
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: auditor
              namespace: security
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata:
              name: auditor
            rules:
              # 6 checks: a, b, c, d and 2 more; facts: Cluster, Component
              - apiGroups: [""]
                resources: [namespaces, nodes, pods]
                verbs: [list]
              # check e
              - apiGroups: [apps]
                resources: [deployments, statefulsets]
                verbs: [list]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata:
              name: auditor
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: ClusterRole
              name: auditor
            subjects:
              - kind: ServiceAccount
                name: auditor
                namespace: security

            """));
    }

    [Test]
    public void ToYaml_WithoutANamespace_MakesOne()
    {
        var yaml = AccessManifest.ToYaml(Request());

        Assert.That(yaml, Does.Contain("---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: compliance-audit\n---\n"));
    }

    [TestCase(CollectionExtras.Secrets, "", "secrets", "list", "list every Secret with its values")]
    [TestCase(CollectionExtras.KubeletConfig, "", "nodes/configz", "get", "Exposed: the same.")]
    [TestCase(CollectionExtras.KubeletConfig, "v1.33.0", "nodes/configz", "get", "Exposed: the same.")]
    [TestCase(CollectionExtras.KubeletConfig, "1.32", "nodes/proxy", "get", "run commands in every container")]
    [TestCase(CollectionExtras.KubeletConfig, "v1.20.2", "nodes/proxy", "get", "run commands in every container")]
    public void ToYaml_Extra_HasARoleOfItsOwnThatSaysWhatItExposes(CollectionExtras extra, string version, string resource, string verb, string exposed)
    {
        var request = Request();

        var yaml = AccessManifest.ToYaml(request with { Plan = request.Plan with { Extras = extra }, KubernetesVersion = version });

        var role = yaml.Split("---\n").Single(document => document.Contains($"# --include {(extra == CollectionExtras.Secrets ? "secrets" : "kubelet-config")}\n", StringComparison.Ordinal));
        Assert.That(role, Does.Contain(exposed).And.Contain($"    resources: [{resource}]\n    verbs: [{verb}]\n"));
        Assert.That(yaml.Split($"[{resource}]"), Has.Length.EqualTo(2), "no other role grants it");
    }

    [Test]
    public void ToYaml_CheckThatReadsSecrets_GrantsThemWithTheirIncludeAlone()
    {
        var yaml = AccessManifest.ToYaml(new AccessRequest(Collecting.Plan("pods", "secrets", "Component/kubelet", "NodeFile/etc/passwd")));

        Assert.That(yaml, Does.Contain("resources: [namespaces, nodes, pods]\n").And.Not.Contain("[secrets").And.Not.Contain("nodes/"));
    }

    [TestCase("true", "\"true\"")]
    [TestCase("123", "\"123\"")]
    [TestCase("n", "\"n\"")]
    [TestCase("audit-1", "audit-1")]
    public void ToYaml_NameThatYamlReadsAsSomethingElse_IsQuoted(string name, string written)
    {
        var yaml = AccessManifest.ToYaml(Request() with { Name = name });

        Assert.That(yaml, Does.Contain($"  name: {written}\n"));
    }

    [Test]
    public void ToJson_Plan_IsOneListOfTheSameObjects()
    {
        var list = JsonNode.Parse(AccessManifest.ToJson(Request()))!;

        Assert.That((list["apiVersion"]!.GetValue<string>(), list["kind"]!.GetValue<string>()), Is.EqualTo(("v1", "List")));
        Assert.That(list["items"]!.AsArray().Select(item => item!["kind"]!.GetValue<string>()), Is.EqualTo(new[] { "Namespace", "ServiceAccount", "ClusterRole", "ClusterRoleBinding" }));
        Assert.That(list["items"]![2]!["rules"]![1]!.ToJsonString(), Is.EqualTo("""{"apiGroups":["apps"],"resources":["deployments","statefulsets"],"verbs":["list"]}"""));
    }

    private static AccessRequest Request() => new(Collecting.Plan("pods", "Component/etcd", "deployments.apps", "statefulsets.apps", "NodeFile/etc/passwd") with
    {
        Checks = new Dictionary<SourceName, IReadOnlyList<string>>
        {
            [SourceName.Parse("pods")] = ["a", "b", "c", "d", "e"],
            [SourceName.Parse("Component/etcd")] = ["f"],
            [SourceName.Parse("deployments.apps")] = ["e"],
        },
    })
    {
        Packs = ["demo@1.0"],
    };
}
