using ComplianceAudit.Snapshots;

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
            "Component/kube-apiserver []", "configmaps []", "cronjobs.batch [v1 v1beta1]", "services []",
        }));
        Assert.That(plan.Checks[SourceName.Parse("configmaps")], Is.EqualTo(new[] { "one", "two" }));
        Assert.That(plan.AnnotationKeys, Is.EqualTo(new[] { "example.org/a" }));
        Assert.That(plan.ConfigMapKeys, Is.EqualTo(new[] { "policy" }));
    }

    [TestCase("ciliumnetworkpolicies.cilium.io")]
    [TestCase("networkpolicies.projectcalico.org")]
    [TestCase("peerauthentications.security.istio.io")]
    [TestCase("policies.kyverno.io")]
    [TestCase("constrainttemplates.templates.gatekeeper.sh")]
    [TestCase("certificates.cert-manager.io")]
    [TestCase("schedules.velero.io")]
    [TestCase("externalsecrets.external-secrets.io")]
    [TestCase("vulnerabilityreports.aquasecurity.github.io")]
    public void Plan_KindOfAProduct_IsReadWhenACheckNamesIt(string source)
    {
        using var folder = new PackFolder().Check("one", source, "true").Control("{check: one}");
        var library = folder.Load();

        var plan = library.Plan(library.Packs);

        Assert.That(plan.Sources.Keys, Is.EqualTo(new[] { SourceName.Parse(source) }));
    }

    [Test]
    public void Plan_ChecksThatAcceptDifferentVersions_ReadsThoseThatAllAccept()
    {
        using var folder = new PackFolder()
            .Check("one", "{source: cronjobs.batch, versions: [v1, v1beta1]}", "true")
            .Check("two", "pods", "true", between: "reads: [{source: cronjobs.batch, versions: [v1]}]")
            .Control("{check: one}, {check: two}");
        var library = folder.Load();

        var plan = library.Plan(library.Packs);

        Assert.That(plan.Sources[SourceName.Parse("cronjobs.batch")], Is.EqualTo(new[] { "v1" }));
    }

    [Test]
    public void Plan_FilesOfNodes_AreNamedByTheirPaths()
    {
        using var folder = new PackFolder()
            .Check("one", "NodeFile/var/lib/etcd", "true", between: "reads: [NodeFile/etc/kubernetes/admin.conf, NodeFile/etc/kubernetes/pki/**/*.key]")
            .Check("two", "NodeFile/etc/kubernetes/admin.conf", "object.spec.modeText == '0600'")
            .Control("{check: one}, {check: two}");
        var library = folder.Load();

        var plan = library.Plan(library.Packs);

        Assert.That(plan.NodeFiles, Is.EqualTo(new[] { "/etc/kubernetes/admin.conf", "/etc/kubernetes/pki/**/*.key", "/var/lib/etcd" }));
        Assert.That(plan.Checks[SourceName.Parse("NodeFile/etc/kubernetes/admin.conf")], Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public void Plan_FieldsOfCustomKinds_AreKept()
    {
        using var folder = new PackFolder()
            .Check("one", "certificates.cert-manager.io", "object.spec.privateKey.algorithm == 'ECDSA'")
            .Check("two", "pods", "object.spec.hostname == 'x'")
            .Control("{check: one}, {check: two}");
        var library = folder.Load();

        var plan = library.Plan(library.Packs);

        Assert.That(plan.KeptFields.Select(field => $"{field.Source}: {string.Join('.', field.Steps)}"), Does.Contain("certificates.cert-manager.io: spec.privateKey.algorithm").And.All.StartsWith("certificates."));
    }

    [Test]
    public void Plan_OneOfTwoPacks_TakesItsChecksAlone()
    {
        using var folder = new PackFolder().Check("one", "pods", "true").Check("two", "services", "true").Control("{check: one}")
            .Write("packs/other/1.0/pack.yaml", PackFolder.Pack.Replace("id: demo", "id: other", StringComparison.Ordinal))
            .Write("packs/other/1.0/controls/1.yaml", "section: \"1\"\ncontrols:\n  - {id: \"1.1\", title: Other, level: 1, assessment: automated, checks: [{check: two}]}\n");
        var library = folder.Load();

        var (all, one) = (library.Plan(library.Packs), library.Plan(library.Select(["other"], "", "")));

        Assert.That(all.Sources.Keys.Select(source => $"{source}"), Is.EquivalentTo(new[] { "pods", "services" }));
        Assert.That(one.Sources.Keys.Select(source => $"{source}"), Is.EqualTo(new[] { "services" }));
    }

    [TestCase("NodeFile/etc/kubernetes/../shadow")]
    [TestCase("NodeFile//etc")]
    [TestCase("NodeFile/etc/")]
    [TestCase("NodeFile/etc/$x.conf")]
    [TestCase("NodeFile/./etc")]
    [TestCase("Cluster/etc")]
    [TestCase("Component/Etcd")]
    public void Load_FactThatNamesNoPart_IsNoSource(string subject)
    {
        using var folder = new PackFolder().Check("demo", subject, "true").Control("{check: demo}");

        var messages = folder.LoadMessages();

        Assert.That(messages, Does.Contain($"RULE011: '{subject}' names no source"));
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
