using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;
using Spectre.Console.Testing;

namespace ComplianceAudit.Cli.Tests.Summary;

internal sealed class CollectionSummaryTests
{
    [Test]
    public void Write_PartlyDenied_SaysWhatIsLackingAndProvesTheRest()
    {
        using var console = new TestConsole();
        console.Profile.Width = 100;
        var collected = new CollectedSnapshot("staging/x", "sha256:00ff",
        [
            SourceCoverage.Without(new SourceName("pods"), CoverageStatus.Complete, "") with { Count = 40 },
            SourceCoverage.Without(new SourceName("roles", "rbac.authorization.k8s.io"), CoverageStatus.Denied, "cannot list"),
            SourceCoverage.Without(new SourceName("Cluster"), CoverageStatus.NotCollected, "not asked"),
            SourceCoverage.Without(new SourceName("x", "example.org"), CoverageStatus.NotServed, "absent"),
        ]);

        CollectionSummary.Write(new Terminal(console, console, Verbosity.Normal), "shop", collected, ["./shop.snapshot.zip"]);

        Assert.That(console.Lines.Select(line => line.TrimEnd()), Is.EqualTo(new[]
        {
            "Cluster shop: 40 documents; 2 of 4 sources are complete.",
            "Digest sha256:00ff",
            "",
            "Not read",
            "  denied         roles.rbac.authorization.k8s.io: cannot list",
            "  not collected  Cluster: not asked",
            "",
            "Files written",
            "  ./shop.snapshot.zip",
        }));
    }
}
