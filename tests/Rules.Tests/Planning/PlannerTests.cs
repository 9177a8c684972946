namespace ComplianceAudit.Rules.Tests.Planning;

internal sealed class PlannerTests
{
    [Test]
    public void Plan_SubjectsAndReads_AreCollectedWithTheirVersions()
    {
        using var folder = new PackFolder()
            .Check("one", "{source: cronjobs.batch, versions: [v1, v1beta1]}", "object.metadata.annotations['example.org/a'] == 'b'", between: "reads: [services, configmaps]")
            .Check("two", "Component/kube-apiserver", "snapshot.list('configmaps').exists(c, c.data['policy'] == 'x')", between: "reads: [configmaps]")
            .Control("{check: one}, {check: two}");
        var library = folder.Load();

        var plan = library.Plan(library.Packs);

        Assert.That(plan.Sources.Select(source => $"{source.Key} [{string.Join(' ', source.Value)}]").Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "Cluster []", "Component/kube-apiserver []", "configmaps []", "cronjobs.batch [v1 v1beta1]", "namespaces []", "nodes []", "pods []", "services []",
        }));
        Assert.That(plan.AnnotationKeys, Is.EqualTo(new[] { "example.org/a" }));
        Assert.That(plan.ConfigMapKeys, Is.EqualTo(new[] { "policy" }));
    }

    [Test]
    public void Plan_UnusedChecks_AreNotCollectedFor()
    {
        using var folder = new PackFolder().Check("used", "pods", "true").Check("unused", "secrets", "true").Control("{check: used}");
        var library = folder.Load();

        var plan = library.Plan(library.Packs);

        Assert.That(plan.Sources.Keys.Select(source => source.ToString()), Has.None.EqualTo("secrets"));
    }

    [Test]
    public void Plan_PackOfAnotherLibrary_IsRefused()
    {
        using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        var (library, other) = (folder.Load(), folder.Load());

        Assert.That(() => library.Plan(other.Packs), Throws.ArgumentException);
    }
}
