using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Collector;

namespace ComplianceAudit.Cli.Tests.Contexts;

internal sealed class ContextTargetsTests
{
    private static readonly ClusterContext[] Known = [new("prod", "east"), new("prod-admin", "East"), new("test", "west"), new("a/b", "c"), new("a:b", "c"), new("..", "d")];

    [TestCase(true, "prod=prod prod-admin=prod-admin test=west a/b=a-b a:b=a-b-2 ..=d")]
    [TestCase(false, "prod=prod prod-admin=prod-admin test=test a/b=a-b a:b=a-b-2 ..=context")]
    public void Of_AllContexts_NamesFilesThatDoNotCollide(bool prefersCluster, string names)
    {
        var targets = ContextTargets.Of(Known, new ClusterRequest(null, [], AllContexts: true, InCluster: false), prefersCluster);

        Assert.That(targets.Select(target => $"{target.Context}={target.FileName}"), Is.EqualTo(names.Split(' ')));
    }

    [Test]
    public void Of_NamedContexts_KeepTheirOrderAndOneThatIsNotThere()
    {
        var targets = ContextTargets.Of(Known, new ClusterRequest(null, ["tset", "test"], AllContexts: false, InCluster: false), prefersCluster: true);

        Assert.That(targets, Is.EqualTo(new[] { new ContextTarget("tset", "", "tset"), new ContextTarget("test", "west", "west") }));
    }
}
