namespace ComplianceAudit.Cli.Tests.Commands;

internal sealed class PacksRbacCommandTests
{
    [Test]
    public async Task Run_ShippedPacks_PrintsTheSameEachTimeAndNeitherSecretsNorNodesApis()
    {
        var (first, second) = (new ProgramUnderTest(), new ProgramUnderTest());

        var code = await first.RunAsync("packs", "rbac");
        await second.RunAsync("packs", "rbac");

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(first.Out, Does.Contain("resources: [namespaces, nodes, pods, replicationcontrollers]\n").And.Not.Contain("[secrets").And.Not.Contain("nodes/"));
        Assert.That(first.Out.Split("verbs: ").Skip(1), Is.All.StartsWith("[list]"));
        Assert.That(second.Out, Is.EqualTo(first.Out));
        Assert.That(first.Error, Is.Empty);
    }

    [Test]
    public async Task Run_OnePackOfSeveral_PrintsItsRightsAlone()
    {
        using var folder = new ScratchFolder();
        WritePack(folder);
        var program = new ProgramUnderTest();

        await program.RunAsync("packs", "rbac", "--packs", folder.Path, "--pack", "own");

        Assert.That(program.Out, Does.Contain("collects for own@1.0.").And.Contain("resources: [ingresses]\n").And.Not.Contain("rolebindings"));
    }

    [Test]
    public async Task Run_UsersOwnPacks_AreInTheDefaultToo()
    {
        using var folder = new ScratchFolder();
        WritePack(folder);
        var program = new ProgramUnderTest();

        await program.RunAsync("packs", "rbac", "--packs", folder.Path);

        Assert.That(program.Out, Does.Contain("collects for cis-kubernetes@1.12, own@1.0, pod-security-baseline@1.37, pod-security-restricted@1.37, rbac@1.0.").And.Contain("resources: [ingresses, networkpolicies]\n").And.Contain("rolebindings"));
    }

    [TestCase("--include", "secrets")]
    [TestCase("--include", "kubelet-config,secrets")]
    public async Task Run_Include_AddsARoleEach(params string[] arguments)
    {
        var program = new ProgramUnderTest();

        await program.RunAsync(["packs", "rbac", .. arguments]);

        foreach (var extra in arguments[1].Split(','))
            Assert.That(program.Out, Does.Contain($"# --include {extra}\n").And.Contain($"kind: ClusterRole\nmetadata:\n  name: compliance-audit-{extra}\n"));
    }

    private static void WritePack(ScratchFolder folder)
    {
        Write("checks/own/ingress-tls/check.yaml", """
            id: ingress-tls
            title: Ingresses use TLS
            severity: low
            subject: ingresses.networking.k8s.io
            none: pass
            expression: has(object.spec.tls)
            message: "'no TLS'"
            evidence: [{path: object.spec.tls, expected: given}]
            why: Because.
            fix: Mend it.
            references: [https://example.org]
            """);
        Write("packs/own/1.0/pack.yaml", """
            id: own
            title: Our own
            version: "1.0"
            publisher: Example Org
            source: https://example.org/own
            recommendations: 1
            sections:
              - {id: "1", title: All of it}
            """);
        Write("packs/own/1.0/controls/1.yaml", """
            section: "1"
            controls:
              - {id: "1.1", title: One, level: 1, assessment: automated, checks: [{check: ingress-tls}]}
            """);

        void Write(string file, string text)
        {
            var path = Path.Combine(folder.Path, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
