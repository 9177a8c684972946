using System.Text;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Nodes;

internal sealed class NodePlanTests
{
    private static readonly NodePlan Plan = new(["etcd", "kubelet"], ["/etc/kubernetes/pki/**/*.key"], Certificates: true, Host: false);

    private static string ErrorOf(string json) => Assert.Throws<CollectorException>(() => NodePlan.Parse("plan.json", Encoding.UTF8.GetBytes(json)))!.Message;

    [Test]
    public void Of_ACollectionsPlan_TakesWhatOnlyNodesKnow()
    {
        var sources = new[] { "pods", "Component/kubelet", "Certificate", "Cluster" };
        var plan = new CollectionPlan(sources.ToDictionary(SourceName.Parse, _ => (IReadOnlyList<string>)[]), new HashSet<string>(), new HashSet<string>()) { NodeFiles = ["/var/lib/etcd"] };

        var nodes = NodePlan.Of(plan);

        Assert.That((nodes.Components, nodes.Files, nodes.Certificates, nodes.Host), Is.EqualTo((new[] { "kubelet" }, new[] { "/var/lib/etcd" }, true, false)));
    }

    [Test]
    public void Parse_OfItsOwnJson_IsTheSamePlan()
    {
        var parsed = NodePlan.Parse("plan.json", Plan.ToJson());

        Assert.That(parsed.ToJson(), Is.EqualTo(Plan.ToJson()));
        Assert.That(parsed.Digest, Is.EqualTo(Plan.Digest).And.StartsWith("sha256:"));
    }

    [TestCase("{\n  \"kind\" 1}", "plan.json:2:10: COLL404: this is not JSON; expected a plan as 'packs node-plan' writes it. Write it anew.")]
    [TestCase("[]", "plan.json: COLL405: this is no plan; expected apiVersion 'complianceaudit.io/v1' and kind 'NodePlan'. Write one with 'packs node-plan'.")]
    [TestCase("""{"apiVersion":"complianceaudit.io/v1","kind":"NodePlan","hots":true}""", "plan.json: COLL406: unknown key 'hots'; expected components, files, certificates, host. Take the program's version that wrote the plan, or write it anew with this one.")]
    [TestCase("""{"apiVersion":"complianceaudit.io/v1","kind":"NodePlan","host":1}""", "plan.json: COLL407: 'host' is not what a plan has there; expected true or false. Write it anew with 'packs node-plan'.")]
    [TestCase("""{"apiVersion":"complianceaudit.io/v1","kind":"NodePlan","files":["/etc/../x"]}""", "plan.json: COLL407: 'files' is not what a plan has there; expected a list of absolute paths without '..'. Write it anew with 'packs node-plan'.")]
    public void Parse_OfSomethingElse_SaysWhatIsExpected(string json, string message)
    {
        var error = ErrorOf(json);

        Assert.That(error, Is.EqualTo(message));
    }

    [Test]
    public void Parse_OfAnUnknownComponent_NamesThoseThatThereAre()
    {
        var error = ErrorOf("""{"apiVersion":"complianceaudit.io/v1","kind":"NodePlan","components":["sshd"]}""");

        Assert.That(error, Does.StartWith("plan.json: COLL407: 'components' is not what a plan has there; expected a list of names of containerd, cri-o, etcd, "));
    }
}
