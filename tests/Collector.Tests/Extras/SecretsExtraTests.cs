using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Extras;

/// <summary>Secrets by name, type and number of keys; never a value, whatever the server sends.</summary>
internal sealed class SecretsExtraTests
{
    private const string Planted = "cGxhbnRlZC12YWx1ZQ==";

    private static readonly SourceName Secrets = new("secrets");

    /// <summary>The recorded cluster's namespaces.</summary>
    private static readonly string[] Spaces = ["bulk", "default", "infra", "kube-node-lease", "kube-public", "kube-system", "legacy", "pay", "shop"];

    [Test]
    public async Task Collect_SecretsIncluded_HoldsNamesTypesAndNumbersOfKeys()
    {
        await using var collecting = await Collecting.FromAsync(Tables());

        var collected = await RunAsync(collecting);

        var snapshot = Snapshot.Open(collected.Path);
        var shop = snapshot.List(Secrets).Where(secret => secret.TextOf("metadata", "namespace") == "shop").ToList();
        Assert.That(shop.Select(secret => $"{secret.TextOf("apiVersion")} {secret.TextOf("kind")} {secret.TextOf("metadata", "name")} {secret.TextOf("type")} {secret.IntegerAt(secret.Find("keys"))}"), Is.EqualTo(new[]
        {
            "v1 Secret db-shop Opaque 2", "v1 Secret tls-shop kubernetes.io/tls 3",
        }));
        Assert.That(collected.Coverage.Where(one => one.Source == Secrets).Select(one => (one.Namespace, one.Status, one.Count)), Is.EqualTo(new[] { ("", CoverageStatus.Complete, 2 * Spaces.Length) }));
        Assert.That((snapshot.Manifest.Extras, snapshot.Manifest.Rights), Is.EqualTo((new[] { "secrets" }, new[] { "list namespaces", "list nodes", "list secrets" })));
    }

    [Test]
    public async Task Collect_SecretsIncluded_AsksForTablesWithoutObjects()
    {
        await using var collecting = await Collecting.FromAsync(Tables());

        await RunAsync(collecting);

        Assert.That(collecting.Server.Requests.Where(request => request.Contains("/secrets", StringComparison.Ordinal)), Is.EquivalentTo(Spaces.Select(space => $"GET /api/v1/namespaces/{space}/secrets?includeObject=None&limit=500")));
    }

    [Test]
    public async Task Collect_NamespacesThatAreDenied_AreNamedOneByOne()
    {
        await using var collecting = await Collecting.FromAsync(Tables() with { Denied = new HashSet<string> { PathOf("shop"), PathOf("legacy") } });

        var collected = await RunAsync(collecting);

        var coverage = collected.Coverage.Where(one => one.Source == Secrets).ToList();
        Assert.That((coverage[0].Namespace, coverage[0].Status, coverage[0].Count), Is.EqualTo(("", CoverageStatus.Partial, 2 * (Spaces.Length - 2))));
        Assert.That(coverage[0].Reason, Does.StartWith("2 of 9 namespaces could not be read, such as legacy: the server answered 403: "));
        Assert.That(coverage.Where(one => one.Status == CoverageStatus.Denied).Select(one => one.Namespace), Is.EqualTo(new[] { "legacy", "shop" }));
        Assert.That(coverage.Where(one => one.Status == CoverageStatus.Complete).Select(one => one.Namespace), Is.EqualTo(Spaces.Except(["legacy", "shop"])));
    }

    [Test]
    public async Task Collect_NamespacesThatComeAndGoMeanwhile_AreReadOrSaidToBeGone()
    {
        var options = Tables(present: [.. Spaces.Except(["shop"]), "fresh"]);
        await using var collecting = await Collecting.FromAsync(options with
        {
            Denied = new HashSet<string> { PathOf("shop") },
            Replaced = new Dictionary<string, string>(options.Replaced) { [PathOf("fresh")] = TableOf("fresh") },
        });

        var collected = await RunAsync(collecting);

        Assert.That(Snapshot.Open(collected.Path).List(Secrets).Select(secret => secret.TextOf("metadata", "namespace")), Does.Contain("fresh"));
        Assert.That(collected.Coverage.Single(one => one.Source == Secrets && one.Namespace == "shop").Reason, Does.EndWith("; the namespace was deleted meanwhile"));
    }

    [TestCase("""{"kind":"SecretList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[{"metadata":{"name":"db"},"type":"Opaque","data":{"password":"cGxhbnRlZC12YWx1ZQ=="}}]}""")]
    [TestCase("""{"kind":"Table","columnDefinitions":[{"name":"Name"},{"name":"Secret"}],"rows":[{"cells":["db","cGxhbnRlZC12YWx1ZQ=="]}]}""")]
    [TestCase("""{"kind":"Table","columnDefinitions":[{"name":"Secret"},{"name":"Name"},{"name":"Type"},{"name":"Data"}],"rows":[{"cells":["cGxhbnRlZC12YWx1ZQ=="]}]}""")]
    public async Task Collect_ServerThatSendsSecretsInsteadOfATable_KeepsNothingOfThemAndSaysSo(string answer)
    {
        var options = Tables();
        await using var collecting = await Collecting.FromAsync(options with { Replaced = new Dictionary<string, string>(options.Replaced) { [PathOf("default")] = answer } });

        var collected = await RunAsync(collecting);

        Assert.That(Collecting.AllText(collected.Path), Does.Not.Contain(Planted).And.Not.Contain("\"kind\":\"Secret\""));
        Assert.That(collected.Coverage.Where(one => one.Source == Secrets).Select(one => (one.Status, one.Reason)), Is.EqualTo(new[]
        {
            (CoverageStatus.NotCollected, "the server sends Secrets themselves, or something else, when asked for a table without them; nothing of it was kept, and no other namespace was asked for"),
        }));
    }

    [Test]
    public async Task Collect_TableThatBringsTheObjectsAllTheSame_KeepsItsCellsAlone()
    {
        var options = Tables();
        var table = TableOf("default").Replace("\"cells\":", $$$"""
            "object":{"kind":"Secret","metadata":{"annotations":{"a":"{{{Planted}}}"}},"data":{"p":"{{{Planted}}}"}},"cells":
            """, StringComparison.Ordinal);
        await using var collecting = await Collecting.FromAsync(options with { Replaced = new Dictionary<string, string>(options.Replaced) { [PathOf("default")] = table } });

        var collected = await RunAsync(collecting);

        Assert.That(Collecting.AllText(collected.Path), Does.Contain("db-default").And.Not.Contain(Planted));
    }

    [Test]
    public async Task Collect_NamespacesDenied_LeavesSecretsDenied()
    {
        await using var collecting = await Collecting.FromAsync(Tables() with { Denied = new HashSet<string> { "/api/v1/namespaces" } });

        var collected = await RunAsync(collecting);

        var coverage = collected.Coverage.Single(one => one.Source == Secrets);
        Assert.That(coverage.Status, Is.EqualTo(CoverageStatus.Denied));
        Assert.That(coverage.Reason, Does.StartWith("namespaces: the server answered 403: "));
    }

    [Test]
    public async Task Collect_NamespaceThatKeepsFailing_IsUnreachable()
    {
        await using var collecting = await Collecting.FromAsync(Tables() with { Failures = new Dictionary<string, IReadOnlyList<int>> { [PathOf("shop")] = [503, 503, 503, 503, 503, 503, 503, 503, 503, 503] } });

        var collected = await RunAsync(collecting);

        Assert.That(collected.Coverage.Single(one => one.Source == Secrets && one.Namespace == "shop").Status, Is.EqualTo(CoverageStatus.Unreachable));
    }

    private static Task<CollectedSnapshot> RunAsync(Collecting collecting) =>
        collecting.RunAsync(new HastyTime(), Collecting.Plan() with { Extras = CollectionExtras.Secrets });

    private static string PathOf(string space) => $"/api/v1/namespaces/{space}/secrets";

    /// <summary>A server that knows tables: of the Secrets of each namespace, and of the namespaces that are there in the end.</summary>
    private static ReplayOptions Tables(params string[] present) => new()
    {
        Replaced = Spaces.ToDictionary(PathOf, TableOf),
        Tables = new Dictionary<string, string>
        {
            ["/api/v1/namespaces"] = $$"""{"kind":"Table","metadata":{},"columnDefinitions":[{"name":"Name"}],"rows":[{{string.Join(',', (present.Length > 0 ? present : Spaces).Select(space => $$"""{"cells":["{{space}}"]}"""))}}]}""",
        },
    };

    private static string TableOf(string space) => $$"""
        {"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"9"},"columnDefinitions":[{"name":"Name"},{"name":"Type"},{"name":"Data"},{"name":"Age"}],
         "rows":[{"cells":["db-{{space}}","Opaque",2,"5d"],"object":null},{"cells":["tls-{{space}}","kubernetes.io/tls","3","5d"],"object":null}]}
        """;
}
