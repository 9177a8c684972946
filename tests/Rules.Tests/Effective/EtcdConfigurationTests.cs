using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class EtcdConfigurationTests
{
    private const string Process = "process /usr/local/bin/etcd";
    private const string File = "/etc/etcd.yaml (file behind --config-file)";

    [TestCase("auto-tls", "3.5.15", "", "", "false", "default of v3.5 (server/embed/config.go)")]
    [TestCase("auto-tls", "3.5.15", "ETCD_AUTO_TLS=true", "", "true", $"ETCD_AUTO_TLS in the environment of {Process}")]
    [TestCase("auto-tls", "3.5.15", "--auto-tls=false ETCD_AUTO_TLS=true", "", "false", $"flag of {Process}")]
    [TestCase("client-transport-security.auto-tls", "3.5.15", "--config-file=/etc/etcd.yaml --auto-tls=false ETCD_AUTO_TLS=false", """{"client-transport-security":{"auto-tls":true}}""", "true", File)]
    [TestCase("auto-tls", "3.5.15", "--config-file=/etc/etcd.yaml --auto-tls=true", "{}", "false", "default of v3.5 (server/embed/config.go)")]
    [TestCase("auto-tls", "3.5.15", "--config-file=/etc/etcd.yaml", "", null, $"/etc/etcd.yaml, the file behind --config-file of {Process}, was not read")]
    [TestCase("auto-tls", "3.5.15", "ETCD_CONFIG_FILE=/etc/etcd.yaml --auto-tls=true", "", null, $"/etc/etcd.yaml, the file behind --config-file of {Process}, was not read")]
    [TestCase("listen-client-urls", "3.6.1", "--listen-client-urls=https://a:1 --listen-client-urls=https://b:1,https://c:1", "", "[\"https://b:1\",\"https://c:1\"]", $"flag of {Process}")]
    [TestCase("listen-client-urls", "3.6.1", "--config-file=/etc/etcd.yaml", """{"listen-client-urls":"https://a:1,https://b:1"}""", "[\"https://a:1\",\"https://b:1\"]", File)]
    [TestCase("peer-client-cert-auth", "3.4.23", "ETCD_PEER_CLIENT_CERT_AUTH=1", "", "true", $"ETCD_PEER_CLIENT_CERT_AUTH in the environment of {Process}")]
    [TestCase("snapshot-count", "3.5.0", "", "", "100000", "default of v3.5 (server/embed/config.go)")]
    [TestCase("snapshot-count", "3.6.0", "", "", "10000", "default of v3.6 (server/embed/config.go)")]
    [TestCase("enable-v2", "3.6.0", "--enable-v2=true", "", null, $"{Process} gives --enable-v2, which 3.6.0 does not know since v3.6: it would not start")]
    public void Of_FlagsEnvironmentAndFile_YieldsValueAndOrigin(string setting, string version, string given, string config, string? value, string origin)
    {
        var etcd = ComponentFact.Of(
            "etcd", version, ComponentFact.Process("/usr/local/bin/etcd", given), config.Length > 0 ? ComponentFact.File("/etc/etcd.yaml", "config-file", config) : "");

        var effective = EffectiveConfiguration.Of(etcd, setting);

        Assert.That((effective.Value.Kind == Cel.CelKind.Unknown ? null : effective.Value.ToJson(), effective.Origin), Is.EqualTo((value, origin)));
    }

    [Test]
    public void Of_ProcessWhoseEnvironmentWasNotRead_IsUnknown()
    {
        var etcd = ComponentFact.Of("etcd", "3.5.15", """{"kind":"process","name":"/usr/local/bin/etcd","flags":[{"name":"auto-tls","value":"true"}]}""");

        var (given, absent) = (EffectiveConfiguration.Of(etcd, "auto-tls"), EffectiveConfiguration.Of(etcd, "cert-file"));

        Assert.That(given.Origin, Is.EqualTo($"the environment of {Process} may set ETCD_CONFIG_FILE in place of --config-file and was not read"));
        Assert.That(absent.Origin, Is.EqualTo($"the environment of {Process} may set ETCD_CERT_FILE in place of --cert-file and was not read"));
    }
}
