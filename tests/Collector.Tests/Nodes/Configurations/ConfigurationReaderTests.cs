using System.Text;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Tests;
using CsCheck;

namespace ComplianceAudit.Collector.Tests.Nodes.Configurations;

internal sealed class ConfigurationReaderTests
{
    private const string Planted = "hunter2-plain";

    [TestCase("kubelet-config.yaml", "KubeletConfiguration", "kubelet.config.k8s.io/v1beta1 KubeletConfiguration")]
    [TestCase("audit-policy.yaml", "Policy", "audit.k8s.io/v1 Policy")]
    public void Read_FileOfARunningCluster_IsItsContent(string file, string expected, string format)
    {
        var read = ConfigurationReader.Read(expected, File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Nodes", "Configurations", file)));

        Assert.That(read.Problem, Is.Null);
        Assert.That(read.Format, Is.EqualTo(format));
        Assert.That(read.Content!.ToJsonString(), Does.Contain("\"port\":10250").Or.Contain("\"omitStages\":[\"RequestReceived\"]"));
    }

    [TestCase("KubeletConfiguration", "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nfailSwapOn: off\nmaxPods: 0x10\n", """{"apiVersion":"kubelet.config.k8s.io/v1beta1","kind":"KubeletConfiguration","failSwapOn":false,"maxPods":16}""")]
    [TestCase("KubeProxyConfiguration", "{\"apiVersion\":\"kubeproxy.config.k8s.io/v1alpha1\",\"kind\":\"KubeProxyConfiguration\",\"mode\":\"\"}", """{"apiVersion":"kubeproxy.config.k8s.io/v1alpha1","kind":"KubeProxyConfiguration","mode":""}""")]
    [TestCase("etcd", "data-dir: /var/lib/etcd\nclient-transport-security:\n  client-cert-auth: true\n", """{"data-dir":"/var/lib/etcd","client-transport-security":{"client-cert-auth":true}}""")]
    [TestCase("k3s", "write-kubeconfig-mode: 0644\ntoken: x\n", """{"write-kubeconfig-mode":420}""")]
    [TestCase("", "apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins: []\n", """{"apiVersion":"apiserver.config.k8s.io/v1","kind":"AdmissionConfiguration","plugins":[]}""")]
    [TestCase("EncryptionConfiguration", "apiVersion: v1\nkind: EncryptionConfig\nresources: [{resources: [secrets], providers: [{aescbc: {keys: [{name: k, secret: s}]}}, {identity: {}}]}]\n",
        """{"apiVersion":"v1","kind":"EncryptionConfig","resources":[{"resources":["secrets"],"providers":[{"aescbc":{"keys":[{"name":"k"}]}},{"identity":{}}]}]}""")]
    public void Read_KnownKind_IsItsFirstDocument(string expected, string text, string json)
    {
        var read = Read(expected, text);

        Assert.That(read.Problem, Is.Null);
        Assert.That(read.Content!.ToJsonString(), Is.EqualTo(json));
    }

    [Test]
    public void Read_SeveralDocuments_CountsThoseThatNoComponentReads()
    {
        var read = Read("etcd", "name: a\n---\nname: b\n---\nname: c\n");

        Assert.That((read.Content!.ToJsonString(), read.FurtherDocuments), Is.EqualTo(("{\"name\":\"a\"}", 2)));
    }

    [Test]
    public void Read_Kubeconfig_SaysByWhichMeansUsersLogIn()
    {
        var read = Read("Config", """
            current-context: main
            clusters: [{name: c, cluster: {server: "https://10.0.0.1:6443", certificate-authority-data: eA==, extensions: [x]}}]
            contexts: [{name: main, context: {cluster: c, user: u}}]
            users:
            - {name: u, user: {client-certificate-data: YQ==, client-key-data: Yg==}}
            - {name: v, user: {tokenFile: t, token: "", exec: {command: login}, client-certificate: {no: text}}}
            - no map
            """);

        Assert.That(read.Format, Is.EqualTo("v1 Config"));
        Assert.That(read.Content!.ToJsonString(), Is.EqualTo(
            """{"apiVersion":"v1","kind":"Config","current-context":"main","clusters":[{"name":"c","cluster":{"server":"https://10.0.0.1:6443","hasCertificateAuthorityData":true}}],"contexts":[{"name":"main","context":{"cluster":"c","user":"u"}}],"users":[{"name":"u","user":{"means":["clientCertificateData","clientKeyData"]}},{"name":"v","user":{"tokenFile":"t","means":["clientCertificate","tokenFile","exec"]}}]}"""));
        Assert.That(read.Certificates.Single().Key, Is.EqualTo("u"));
        Assert.That(read.Certificates.Single().Value, Is.EqualTo("a"u8.ToArray()));
        Assert.That(read.Files, Is.EqualTo(new[] { new NamedFile("t", "users.user.tokenFile", FileUse.Credential) }));
    }

    [Test]
    public void Read_FieldsThatNameFiles_AreFound()
    {
        var read = Read("AdmissionConfiguration", """
            apiVersion: apiserver.config.k8s.io/v1
            kind: AdmissionConfiguration
            plugins:
            - {name: PodSecurity, path: psa.yaml}
            - {name: ImagePolicyWebhook, configuration: {imagePolicy: {kubeConfigFile: /k}}}
            - {name: Odd, path: 5, configuration: text}
            """);

        Assert.That(read.Files, Is.EqualTo(new[]
        {
            new NamedFile("psa.yaml", "plugins.path", FileUse.Plugin, "PodSecurity"),
            new NamedFile("/k", "plugins.configuration.imagePolicy.kubeConfigFile", FileUse.Kubeconfig),
        }));
    }

    [TestCase("etcd", "", "malformed", "it holds no document")]
    [TestCase("etcd", "a: [", "malformed", "line 2, column 1: text that is not YAML")]
    [TestCase("etcd", "{\"a\": 1", "malformed", "line 2, column 1: text that is not YAML")]
    [TestCase("etcd", "a: 1\na: 2\n", "malformed", "line 2, column 1: a key that stands twice in one map")]
    [TestCase("etcd", "- a\n", "malformed", "line 1, column 1: a document that is no map")]
    [TestCase("etcd", "a: *b\n", "malformed", "line 1, column 4: an alias without its anchor")]
    [TestCase("etcd", "a: &b [*b]\n", "malformed", "line 1, column 8: an alias inside its own anchor")]
    [TestCase("etcd", "a: !own x\n", "malformed", "line 1, column 4: a tag that Kubernetes does not know")]
    [TestCase("etcd", "a: !!int " + Planted + "\n", "malformed", "line 1, column 4: a value that does not fit its tag")]
    [TestCase("etcd", "a: .inf\n", "malformed", "line 1, column 4: a number that no float holds")]
    [TestCase("etcd", "? [a]\n: b\n", "malformed", "line 1, column 3: a key that is no text")]
    [TestCase("etcd", "a: {<<: 5}\n", "malformed", "line 1, column 5: a merge key whose value is no map")]
    [TestCase("KubeletConfiguration", "a: b\n", "malformed", "it does not say its apiVersion and kind; KubeletConfiguration is expected")]
    [TestCase("KubeletConfiguration", "apiVersion: kubelet.config.k8s.io/v9\nkind: KubeletConfiguration\n", "malformed", "its kind, kubelet.config.k8s.io/v9 KubeletConfiguration, is none that this version of the program reads")]
    [TestCase("KubeletConfiguration", "apiVersion: v1\nkind: pass=" + Planted + "\n", "malformed", "its kind, v1 (not a name), is none that this version of the program reads")]
    [TestCase("KubeletConfiguration", "apiVersion: audit.k8s.io/v1\nkind: Policy\n", "malformed", "its kind is audit.k8s.io/v1 Policy; KubeletConfiguration is expected")]
    public void Read_Unusable_IsAProblemWithItsPlaceAndNothingOfTheText(string expected, string text, string kind, string problem)
    {
        var read = Read(expected, text);

        Assert.That((read.Problem!.Kind, read.Problem.Text, read.Content), Is.EqualTo((kind, problem, (object?)null)));
    }

    [Test]
    public void Read_BytesThatAreNoText_AreAProblem()
    {
        Assert.That(ConfigurationReader.Read("etcd", new byte[] { 0xff, 0xfe }).Problem!.Text, Is.EqualTo("bytes that are not UTF-8"));
        Assert.That(Read("etcd", "{\"a\":\"\\ud800\"}").Problem, Is.Not.Null);
    }

    [Test]
    public void Read_Deep_MeetsItsLimit()
    {
        var depth = new StringBuilder("a: ").Append('[', 100).Append(']', 100).Append('\n').ToString();

        Assert.That((Read("etcd", depth).Problem, Read("etcd", new string('[', 100_000)).Problem), Is.EqualTo((ConfigurationProblem.TooDeep, ConfigurationProblem.TooDeep)));
    }

    [TestCase(10)]
    [TestCase(5)]
    public void Read_Bomb_MeetsItsLimit(int levels)
    {
        var bomb = new StringBuilder("l0: &l0 [xxxxxxxxxxx]\n");
        for (var i = 1; i <= levels; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"l{i}: &l{i} [").AppendJoin(", ", Enumerable.Repeat($"*l{i - 1}", 12)).Append("]\n");

        Assert.That(Read("etcd", bomb.ToString()).Problem, Is.EqualTo(ConfigurationProblem.TooLarge));
    }

    [TestCase("EncryptionConfiguration", "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources: [{providers: [{aescbc: {keys: [{secret: §}]}}, {aesgcm: {keys: [{secret: [§]}]}}, {secretbox: {keys: [{secret: §}]}}]}]\n")]
    [TestCase("etcd", "initial-cluster-token: §\nauth-token: 'jwt,x=§'\n")]
    [TestCase("k3s", "token: §\nagent-token: §\netcd-s3-secret-key: §\n")]
    [TestCase("KubeSchedulerConfiguration", "apiVersion: kubescheduler.config.k8s.io/v1\nkind: KubeSchedulerConfiguration\nextenders: [{tlsConfig: {keyData: §}}]\n")]
    [TestCase("Config", "§: §\nusers: [{name: u, own: §, user: {token: §, password: §, username: §, as: §, as-groups: [§], client-key-data: §, exec: {args: [§], env: [{name: §, value: §}]}, auth-provider: {config: {id-token: §}}}}]\nclusters: [{cluster: {proxy-url: §, extensions: §}}]\nextensions: [§]\n")]
    public void Read_Credential_LeavesTheNodeInNoForm(string expected, string text)
    {
        var read = Read(expected, text.Replace("§", Planted, StringComparison.Ordinal));

        Assert.That(read.Problem, Is.Null);
        Assert.That(read.Content!.ToJsonString(), Does.Not.Contain("hunter2"));
    }

    [Test]
    public void Read_AnyPieces_AreContentOrAProblem()
    {
        string[] pieces =
        [
            "a", ": ", "- ", "\n", "  ", "&x ", "*x", "{", "}", "[", "]", ",", "\"", "'", "|\n", ">", "!!int ", "<<: ", "? ", "#", "---\n", "...\n", "0x1", "\t", "kind: Config\n", "apiVersion: v1\n",
            "users:\n", "name: u\n", "user: ", "token: t\n", "\"\\ud800\"", "\u0000", "clusters: ", "\"\\xff\"", "%TAG ! x\n",
        ];
        string[] formats = ["", "etcd", "k3s", "Config", "KubeletConfiguration", "no such"];

        Gen.Select(Gen.Int[0, formats.Length - 1].Select(i => formats[i]), Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40]).Holds(10_000, (format, text) => AssertJudged(format, Encoding.UTF8.GetBytes(string.Concat(text))));
        Gen.Select(Gen.Int[0, formats.Length - 1].Select(i => formats[i]), Gen.Byte.Array[0, 200]).Holds(3_000, AssertJudged);
    }

    private static void AssertJudged(string format, byte[] bytes)
    {
        var read = ConfigurationReader.Read(format, bytes);

        Assert.That(read.Content is null, Is.EqualTo(read.Problem is not null));
        Assert.That(() => read.Content?.ToJsonString(), Throws.Nothing);
    }

    private static ConfigurationContent Read(string expected, string text) => ConfigurationReader.Read(expected, Encoding.UTF8.GetBytes(text));
}
