using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Rights;

/// <summary>A dry run asks for discovery and reviews alone, and says what will be lacking.</summary>
internal sealed class PreviewTests
{
    private const string Review = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    [Test]
    public async Task Preview_AllowedCaller_ReadsNothing()
    {
        await using var collecting = await Collecting.FromAsync(Answering("""{"status":{"allowed":true}}"""));

        var preview = await PreviewAsync(collecting, Collecting.Plan("pods", "Component/etcd", "deployments.apps", "gadgets.example.org"));

        Assert.That(preview.Sources.Select(source => $"{source.Source} {source.Version} {source.Access}"), Is.EqualTo(new[]
        {
            "Cluster  Allowed", "Component/etcd  Allowed", "deployments.apps v1 Allowed", "gadgets.example.org  NotServed", "namespaces v1 Allowed", "nodes v1 Allowed", "pods v1 Allowed",
        }));
        Assert.That(collecting.Server.Requests.Where(request => !request.EndsWith(Review, StringComparison.Ordinal)), Is.SubsetOf(new[]
        {
            "GET /version", "GET /api", "GET /apis", "GET /api/v1", "GET /apis/apps/v1",
        }));
        Assert.That(collecting.Files, Is.Empty);
        Assert.That(preview.Unknown, Is.Empty);
    }

    [Test]
    public async Task Preview_DeniedCaller_NamesReasonsAndTheChecksThatLackEvidence()
    {
        await using var collecting = await Collecting.FromAsync(Answering("""{"status":{"allowed":false,"reason":"no\nrole"}}"""));
        var plan = Collecting.Plan("pods", "Component/etcd") with { Checks = new Dictionary<SourceName, IReadOnlyList<string>> { [new("pods")] = ["privileged"], [SourceName.Parse("Component/etcd")] = ["etcd-tls"] } };

        var preview = await PreviewAsync(collecting, plan);

        Assert.That(preview.Sources.Single(source => source.Source.Resource == "pods"), Has.Property("Access").EqualTo(SourceAccess.Denied).And.Property("Reason").EqualTo("the server says no: no role"));
        Assert.That(preview.Sources.Single(source => source.Source.Component == "etcd"), Has.Property("Access").EqualTo(SourceAccess.Denied).And.Property("Reason").EqualTo("it is made from nodes and pods"));
        Assert.That(preview.Unknown, Is.EqualTo(new[] { "etcd-tls", "privileged" }));
    }

    [TestCase(403, "the review failed: the server answered 403: ")]
    [TestCase(0, "the review's answer says neither yes nor no")]
    public async Task Preview_ReviewThatIsDenied_IsNotKnown(int status, string reason)
    {
        await using var collecting = await Collecting.FromAsync(status == 403 ? new ReplayOptions { Denied = new HashSet<string> { Review } } : Answering("{}"));

        var preview = await PreviewAsync(collecting, Collecting.Plan("pods"));

        var pods = preview.Sources.Single(source => source.Source.Resource == "pods");
        Assert.That(pods.Access, Is.EqualTo(SourceAccess.Unknown));
        Assert.That(pods.Reason, Does.StartWith(reason));
    }

    [TestCase(CollectionExtras.None, SourceAccess.NotCollected, "it is read when --include secrets asks for it")]
    [TestCase(CollectionExtras.Secrets, SourceAccess.Denied, "the server says no; those of namespaces where a RoleBinding allows it are read all the same")]
    public async Task Preview_Secrets_AreReviewedWhenIncluded(CollectionExtras extras, SourceAccess access, string reason)
    {
        await using var collecting = await Collecting.FromAsync(Answering("""{"status":{"allowed":false}}"""));

        var preview = await PreviewAsync(collecting, Collecting.Plan("secrets") with { Extras = extras });

        var secrets = preview.Sources.Single(source => source.Source.Resource == "secrets");
        Assert.That((secrets.Access, secrets.Reason), Is.EqualTo((access, reason)));
    }

    [Test]
    public async Task Preview_FactsOfNodes_SayWhatWouldReadThem()
    {
        await using var collecting = await Collecting.FromAsync(Answering("""{"status":{"allowed":true}}"""));

        var preview = await PreviewAsync(collecting, Collecting.Plan("NodeFile/etc/passwd"));

        var file = preview.Sources.Single(source => source.Source.Resource == "NodeFile");
        Assert.That((file.Access, file.Reason), Is.EqualTo((SourceAccess.NotCollected, "the API server does not show it; a program on each node would read it, and none ran")));
    }

    private static ReplayOptions Answering(string review) => new() { Replaced = new Dictionary<string, string> { [Review] = review } };

    private static async Task<CollectionPreview> PreviewAsync(Collecting collecting, CollectionPlan plan)
    {
        using var connection = ClusterConnection.Open(collecting.Server.Kubeconfig, null, inCluster: false);
        return await new ClusterCollector(new HastyTime()).PreviewAsync(connection, plan, new CollectionOptions(), CancellationToken.None);
    }
}
