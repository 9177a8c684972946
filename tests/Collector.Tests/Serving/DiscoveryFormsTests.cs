using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Serving;

/// <summary>Discovery in each form that servers and gateways answer with, and the choice among a kind's versions.</summary>
internal sealed class DiscoveryFormsTests
{
    private const string Policies = "peerauthentications.security.istio.io";
    private const string Plain = "application/json";

    [Test]
    public async Task Collect_AnyServer_IsAskedForTheShortFormsFirst()
    {
        await using var collecting = await Collecting.FromAsync();

        await collecting.RunAsync("pods");

        Assert.That(AcceptedAt(collecting, "/apis"), Is.EqualTo(new[]
        {
            "application/json; g=apidiscovery.k8s.io; v=v2; as=APIGroupDiscoveryList, application/json; g=apidiscovery.k8s.io; v=v2beta1; as=APIGroupDiscoveryList, application/json",
        }));
    }

    [Test]
    public async Task Collect_ServerThatKnowsThePlainFormAlone_IsReadKindByKind()
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await collecting.RunAsync("pods", "deployments.apps");

        Assert.That(collected.Coverage, Is.All.Property("Status").EqualTo(CoverageStatus.Complete));
        Assert.That(collecting.Server.Requests, Has.Member("GET /api/v1").And.Member("GET /apis/apps/v1"));
    }

    [Test]
    public async Task Collect_GatewayThatMindsTheForms_IsAskedForThePlainOne()
    {
        var refused = new[] { "/api", "/apis" }.Select(path => new ReplayFault(path, 1) { Status = 406, Body = "{}" }).ToList();
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Faults = refused });

        var collected = await collecting.RunAsync("pods", "deployments.apps");

        Assert.That(collected.Coverage, Is.All.Property("Status").EqualTo(CoverageStatus.Complete));
        Assert.That(AcceptedAt(collecting, "/api").Concat(AcceptedAt(collecting, "/apis")).Where(accept => accept == Plain).Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Collect_GatewayThatMindsEveryForm_SaysSo()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Faults = [new ReplayFault("/apis", 0) { Status = 406, Body = "{}" }] });

        var collected = await collecting.RunAsync("deployments.apps");

        var deployments = collected.Coverage.Single(one => one.Source.Group == "apps");
        Assert.That((deployments.Status, deployments.Reason), Is.EqualTo((CoverageStatus.Unreachable, "discovery: the server answered 406")));
    }

    [TestCase("v2")]
    [TestCase("v2beta1")]
    public async Task Collect_StaleVersion_HidesNothingThatAnotherHas(string form)
    {
        var stale = await CoverAsync(form, "v1:Stale v1beta1:Current:listed");
        var gone = await CoverAsync(form, "v1:Stale v1beta1:Current");
        var current = await CoverAsync(form, "v1:Current v1beta1:Current");

        Assert.That((stale.Status, stale.Version), Is.EqualTo((CoverageStatus.Complete, "v1beta1")));
        Assert.That((gone.Status, gone.Reason), Is.EqualTo((CoverageStatus.Unreachable, "discovery of security.istio.io/v1 is stale: the server behind it does not answer")));
        Assert.That(current.Status, Is.EqualTo(CoverageStatus.NotServed));
    }

    /// <summary>Versions as the server orders them, those that the checks accept, the one that is read.</summary>
    [TestCase("v1 v1beta1", "v1 v1beta1", "v1")]
    [TestCase("v1beta1 v1", "v1 v1beta1", "v1")]
    [TestCase("v1 v1beta1", "v1beta1 v1", "v1beta1")]
    [TestCase("v1beta1", "v1 v1beta1", "v1beta1")]
    [TestCase("v1", "v1 v1beta1", "v1")]
    [TestCase("v1 v1beta1", "v1beta1", "v1beta1")]
    [TestCase("v1beta1 v1", "", "v1beta1")]
    [TestCase("v2 v1", "v1", "v1")]
    public async Task Collect_SeveralVersions_TakesTheFirstAcceptedElseTheServersFirst(string served, string accepted, string read)
    {
        var states = string.Join(' ', served.Split(' ').Select(version => $"{version}:Current:listed"));

        var policies = await CoverAsync("v2", states, accepted.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That((policies.Status, policies.Version), Is.EqualTo((CoverageStatus.Complete, read)));
    }

    [Test]
    public async Task Collect_VersionsOfWhichNoneIsAccepted_AreNoEmptyList()
    {
        var policies = await CoverAsync("v2", "v1alpha1:Current:listed", "v1", "v1beta1");

        Assert.That((policies.Status, policies.Reason), Is.EqualTo((CoverageStatus.NotCollected, "the server has it as security.istio.io/v1alpha1 alone, and the checks read v1, v1beta1")));
    }

    /// <summary>What is read of Istio's policies from a server that states versions such as <c>v1:Current:listed</c>, where <c>listed</c> says that the kind is there.</summary>
    private static async Task<SourceCoverage> CoverAsync(string form, string versions, params string[] accepted)
    {
        const string Resource = """{"resource":"peerauthentications","responseKind":{"group":"security.istio.io","version":"x","kind":"PeerAuthentication"},"scope":"Namespaced","verbs":["list"]}""";
        var replaced = new Dictionary<string, string>();
        var stated = new List<string>();
        foreach (var version in versions.Split(' ').Select(text => text.Split(':')))
        {
            stated.Add($$"""{"version":"{{version[0]}}","freshness":"{{version[1]}}","resources":[{{(version.Length > 2 ? Resource : "")}}]}""");
            replaced[$"/apis/security.istio.io/{version[0]}/peerauthentications"] = """{"kind":"PeerAuthenticationList","metadata":{"resourceVersion":"1"},"items":[]}""";
        }

        replaced["/apis"] = $$$"""{"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/{{{form}}}","items":[{"metadata":{"name":"security.istio.io"},"versions":[{{{string.Join(',', stated)}}}]}]}""";
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Replaced = replaced });
        var plan = new CollectionPlan(new Dictionary<SourceName, IReadOnlyList<string>> { [SourceName.Parse(Policies)] = accepted }, new HashSet<string>(), new HashSet<string>());
        return (await collecting.RunAsync(new HastyTime(), plan)).Coverage.Single(one => one.Source == SourceName.Parse(Policies));
    }

    private static IEnumerable<string> AcceptedAt(Collecting collecting, string path) =>
        collecting.Server.Requests.Zip(collecting.Server.HeaderOf("Accept")).Where(request => request.First == $"GET {path}").Select(request => request.Second);
}
