using System.Text;
using System.Text.Json.Nodes;
using ComplianceAudit.Snapshots.Files;

namespace ComplianceAudit.Snapshots.Tests.Files;

public sealed class ManifestJsonTests
{
    [Test]
    public void Write_WholeManifest_NamesEveryFactByItsKey()
    {
        var manifest = SampleManifest.Header with
        {
            Extras = ["kubelet-config"],
            NodeFiles = ["/etc/kubernetes/admin.conf"],
            Coverage = [SampleManifest.Header.Coverage[0] with { Changed = true }],
            Members = [new SnapshotMember("facts/Cluster/00001.ndjson", "ab", 1, 2)],
        };

        var json = JsonNode.Parse(ManifestJson.Write(manifest))!.AsObject();

        Assert.That(json.Select(key => key.Key), Is.EqualTo(new[]
        {
            "format", "kind", "cluster", "kubernetesVersion", "collector", "principal", "principalGroups", "rights", "endpoint", "caFingerprint", "tlsVerified",
            "started", "ended", "plan", "coverage", "members", "extras", "nodeFiles",
        }));
        Assert.That(json["coverage"]![0]!.AsObject().Select(key => key.Key), Is.EqualTo(new[]
        {
            "source", "version", "namespace", "node", "status", "reason", "count", "started", "ended", "resourceVersion", "pages", "restarts", "changed", "fromCache",
        }));
        Assert.That(json["members"]![0]!.AsObject().Select(key => key.Key), Is.EqualTo(new[] { "path", "sha256", "count", "size" }));
        Assert.That(json["coverage"]![0]!["changed"]!.GetValue<bool>(), Is.True);
        Assert.That(json["extras"]!.ToJsonString(), Is.EqualTo("""["kubelet-config"]"""));
    }

    [Test]
    public void Read_KeysOfANewerMinor_AreWrittenAgain()
    {
        var json = JsonNode.Parse(ManifestJson.Write(SampleManifest.Header with { Format = "1.9", Members = [new SnapshotMember("a", "ab", 1, 2)] }))!;
        json["novelty"] = new JsonObject { ["of"] = "the manifest" };
        json["coverage"]![0]!["novelty"] = new JsonArray(1, 2);
        json["members"]![0]!["novelty"] = true;

        var again = ManifestJson.Write(ManifestJson.Read("f", Encoding.UTF8.GetBytes(json.ToJsonString())));

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(again), json), Is.True, Encoding.UTF8.GetString(again));
    }

    [Test]
    public void Read_ManifestWithoutLaterKeys_HasNoneOfThem()
    {
        var json = JsonNode.Parse(ManifestJson.Write(SampleManifest.Header with { Format = "1.0" }))!;
        json.AsObject().Remove("extras");
        json.AsObject().Remove("nodeFiles");
        json["coverage"]![0]!.AsObject().Remove("changed");

        var manifest = ManifestJson.Read("f", Encoding.UTF8.GetBytes(json.ToJsonString()));

        Assert.That((manifest.Extras.Count, manifest.NodeFiles.Count, manifest.Coverage[0].Changed), Is.EqualTo((0, 0, false)));
    }
}
