using ComplianceAudit.Collector.Connecting.Kubeconfigs;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class KubeconfigTests
{
    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void Load_SeveralFiles_TheFirstThatHasANameWins()
    {
        var first = _folder.Write("first", "users: [{name: a, user: {token: one}}]");
        var empty = _folder.Write("empty", "");
        var second = _folder.Write("second", "current-context: c\nusers: [{name: a, user: {token: two, username: x}}, {name: b, user: {token: three}}]\ncontexts: [{name: c, context: {cluster: d, user: a}}]");
        var third = _folder.Write("third", "current-context: other\ncontexts: [{name: c, context: {cluster: other, user: b}}]");

        var loaded = Kubeconfig.Load([new FileInfo(first), new FileInfo(empty), new FileInfo(second), new FileInfo(third)]);

        var context = loaded.ContextNamed(null);
        Assert.That(context, Is.EqualTo(new KubeconfigContext("c", "d", "a")));
        Assert.That(loaded.UserOf(context)?.Token, Is.EqualTo("one"));
        Assert.That(loaded.UserOf(context)?.Username, Is.Empty, "entries of one name are not mixed");
        Assert.That(loaded.UserOf(context with { User = "b" })?.Token, Is.EqualTo("three"));
    }

    [Test]
    public void Load_RelativePaths_CountFromTheFileThatHasThem()
    {
        var first = _folder.Write("one/config", "clusters: [{name: a, cluster: {certificate-authority: ca.crt}}]");
        var second = _folder.Write("two/config", """
            clusters: [{name: b, cluster: {certificate-authority: ../ca.crt}}]
            users:
            - {name: u, user: {client-certificate: /abs/u.crt, client-key: u.key, tokenFile: t, exec: {command: ./login}}}
            - {name: v, user: {exec: {command: login}}}
            """);

        var loaded = Kubeconfig.Load([new FileInfo(first), new FileInfo(second)]);

        Assert.That(new[] { "a", "b" }.Select(name => loaded.ClusterOf(new KubeconfigContext("", name, ""))?.AuthorityFile), Is.EqualTo(new[] { At("one/ca.crt"), At("ca.crt") }));
        var user = loaded.UserOf(new KubeconfigContext("", "", "u"))!;
        Assert.That(new[] { user.CertificateFile, user.KeyFile, user.TokenFile, user.Plugin?.Command }, Is.EqualTo(new[] { "/abs/u.crt", At("two/u.key"), At("two/t"), At("two/login") }));
        Assert.That(loaded.UserOf(new KubeconfigContext("", "", "v"))?.Plugin?.Command, Is.EqualTo("login"), "a bare name is for the PATH");
    }

    [TestCase("{\"current-context\":\"c\",\"contexts\":[{\"name\":\"c\",\"context\":{\"cluster\":\"d\",\"user\":\"e\"}}]}")]
    [TestCase("{\n\t\"current-context\": \"c\",\n\t\"contexts\": [\n\t\t{\n\t\t\t\"name\": \"c\",\n\t\t\t\"context\": {\n\t\t\t\t\"cluster\": \"d\",\n\t\t\t\t\"user\": \"e\"\n\t\t\t}\n\t\t}\n\t]\n}\n")]
    [TestCase("\uFEFFcurrent-context: c\ncontexts:\n  - name: c\n    context: {cluster: d, user: e}\n")]
    [TestCase("current-context: c\r\ncontexts:\r\n- context:\r\n    cluster: d\r\n    user: e\r\n    namespace: x\r\n  name: c\r\npreferences: {}\r\nunknown: [1]\r\n")]
    [TestCase("current-context: c\nusers: null\nclusters:\ncontexts: [{name: c, context: {cluster: d, user: e}}, null]\n---\ncurrent-context: second\n")]
    [TestCase("x: &c {cluster: d, user: e}\ncurrent-context: c\ncontexts: [{name: c, context: *c}]")]
    public void Load_FormsOfYaml_AreReadAsKubectlDoes(string text)
    {
        var file = _folder.Write("form", text);

        var loaded = Kubeconfig.Load([new FileInfo(file)]);

        Assert.That(loaded.ContextNamed(null), Is.EqualTo(new KubeconfigContext("c", "d", "e")));
    }

    [Test]
    public void Load_WholeUserAndCluster_IsRead()
    {
        var file = _folder.Write("whole", """
            clusters:
            - name: d
              cluster:
                server: https://a/b
                tls-server-name: n
                insecure-skip-tls-verify: true
                certificate-authority-data: YQ==
                proxy-url: socks5://p:1
                disable-compression: true
                extensions:
                - {name: other, extension: {a: 1}}
                - name: client.authentication.k8s.io/exec
                  extension: {audience: x, ttl: 5, quoted: "5", deep: [true, null]}
            users:
            - name: e
              user:
                username: n
                password: p
                as: a
                as-uid: i
                as-groups: [g, h]
                as-user-extra: {k: [v, w]}
                exec:
                  apiVersion: client.authentication.k8s.io/v1beta1
                  command: c
                  args: [x, "1"]
                  env: [{name: N, value: v}]
                  installHint: h
                  provideClusterInfo: true
            """);

        var loaded = Kubeconfig.Load([new FileInfo(file)]);

        var cluster = loaded.ClusterOf(new KubeconfigContext("", "d", "e"))!;
        Assert.That((cluster.Server, cluster.TlsServerName, cluster.SkipsVerification, cluster.Proxy, cluster.DisablesCompression), Is.EqualTo(("https://a/b", "n", true, "socks5://p:1", true)));
        Assert.That(cluster.Authority, Is.EqualTo("a"u8.ToArray()));
        Assert.That(cluster.PluginConfig?.ToJsonString(), Is.EqualTo("""{"audience":"x","ttl":5,"quoted":"5","deep":[true,null]}"""));
        var user = loaded.UserOf(new KubeconfigContext("", "d", "e"))!;
        Assert.That((user.Username, user.Password, user.Impersonation.User, user.Impersonation.Uid), Is.EqualTo(("n", "p", "a", "i")));
        Assert.That(user.Impersonation.Groups, Is.EqualTo(new[] { "g", "h" }));
        Assert.That(user.Impersonation.Extra["k"], Is.EqualTo(new[] { "v", "w" }));
        var plugin = user.Plugin!;
        Assert.That((plugin.Command, plugin.InstallHint, plugin.WantsCluster, plugin.InteractiveMode), Is.EqualTo(("c", "h", true, "IfAvailable")), "v1beta1 has a default for the mode");
        Assert.That(plugin.Arguments, Is.EqualTo(new[] { "x", "1" }));
        Assert.That(plugin.Environment, Is.EqualTo(new[] { KeyValuePair.Create("N", "v") }));
    }

    private string At(string name) => Path.Combine(_folder.Path, name);
}
