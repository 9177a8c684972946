namespace ComplianceAudit.Rules.Tests.Meaning;

internal sealed class TlsTests
{
    [TestCase("v1.29.0", "", 19)]
    [TestCase("v1.29.14", "", 19)]
    [TestCase("v1.30.0", "", 14)]
    [TestCase("v1.31.9", "", 14)]
    [TestCase("v1.32.0", "", 13)]
    [TestCase("v1.36.0", "", 13)]
    [TestCase("v1.29.0", "--tls-min-version=VersionTLS13", 3)]
    public void Suites_NotConfigured_AreGosOfThatVersion(string version, string flags, int count)
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", version, flags), "size(tls.suites(object))");

        Assert.That(value, Is.EqualTo(count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("v1.29.0", "[\"TLS_RSA_WITH_AES_128_GCM_SHA256\",\"TLS_RSA_WITH_AES_256_GCM_SHA384\",\"TLS_RSA_WITH_AES_128_CBC_SHA\",\"TLS_RSA_WITH_AES_256_CBC_SHA\",\"TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA\",\"TLS_RSA_WITH_3DES_EDE_CBC_SHA\"]")]
    [TestCase("v1.30.0", "[\"TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA\"]")]
    [TestCase("v1.34.1", "[]")]
    [TestCase("", "unknown: Component kube-apiserver.cp-1: the list of cipher suites depends on the version, which is not known")]
    [TestCase("v1.19.0", "unknown: there is no data on the default of --tls-min-version in v1.19.0")]
    public void InsecureSuites_NotConfigured_AreThoseThatGoStillHadOn(string version, string suites)
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", version, ""), "tls.insecureSuites(object)");

        Assert.That(value, Is.EqualTo(suites));
    }

    [TestCase("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "[\"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\"]", "[]", "[]")]
    [TestCase("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305", "[\"TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256\"]", "[]", "[]")]
    [TestCase("TLS_AES_128_GCM_SHA256,TLS_RSA_WITH_RC4_128_SHA", "[\"TLS_RSA_WITH_RC4_128_SHA\"]", "[\"TLS_RSA_WITH_RC4_128_SHA\"]", "[]")]
    [TestCase("TLS_RSA_WITH_AES_128_GCM_SHA256", "[\"TLS_RSA_WITH_AES_128_GCM_SHA256\"]", "[\"TLS_RSA_WITH_AES_128_GCM_SHA256\"]", "[]")]
    [TestCase("TLS_NOPE,TLS_RSA_WITH_RC4_128_SHA", "unknown: Component kube-apiserver.cp-1: Go has no cipher suite TLS_NOPE", "unknown: Component kube-apiserver.cp-1: Go has no cipher suite TLS_NOPE", "[\"TLS_NOPE\"]")]
    public void Suites_Configured_AreThoseOfTheList(string list, string older, string insecure, string unknown)
    {
        var fact = Facts.Component("kube-apiserver", "v1.34.1", $"--tls-cipher-suites={list}");

        var answers = (Facts.Ask(fact, "tls.suites(object).filter(s, s.contains('_WITH_'))").Value, Facts.Ask(fact, "tls.insecureSuites(object)").Value, Facts.Ask(fact, "tls.unknownSuites(object)").Value);

        Assert.That(answers, Is.EqualTo((older, insecure, unknown)));
    }

    [Test]
    public void Suites_Configured_KeepThoseOfTls13()
    {
        var (value, origin) = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", "--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"), "tls.suites(object)");

        Assert.That((value, origin), Is.EqualTo((
            "[\"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\",\"TLS_AES_128_GCM_SHA256\",\"TLS_AES_256_GCM_SHA384\",\"TLS_CHACHA20_POLY1305_SHA256\"]", "flag of process /usr/bin/kube-apiserver")));
    }

    [TestCase("kubelet", "v1.34.1", "--tls-min-version=VersionTLS13", "\"VersionTLS13\"")]
    [TestCase("kube-scheduler", "v1.34.1", "", "\"VersionTLS12\"")]
    [TestCase("etcd", "3.6.4", "--tls-min-version=TLS1.3", "\"VersionTLS13\"")]
    [TestCase("etcd", "3.6.4", "", "\"VersionTLS12\"")]
    public void MinVersion_OfOtherComponents_HasOneName(string component, string version, string flags, string name)
    {
        var (value, _) = Facts.Ask(Facts.Component(component, version, flags), "tls.minVersion(object)");

        Assert.That(value, Is.EqualTo(name));
    }

    [TestCase("3.4.30", "6")]
    [TestCase("3.5.21", "unknown: Component etcd.cp-1: there is no data on what version 3.5.21 is built with")]
    [TestCase("3.6.4", "0")]
    public void InsecureSuites_OfEtcd_DependOnItsOwnVersion(string version, string count)
    {
        var (value, _) = Facts.Ask(Facts.Component("etcd", version, ""), "size(tls.insecureSuites(object))");

        Assert.That(value, Is.EqualTo(count));
    }

    [TestCase("", "\"VersionTLS12\"")]
    [TestCase("--tls-min-version=VersionTLS13", "\"VersionTLS13\"")]
    [TestCase("--tls-min-version=VersionTLS10", "\"VersionTLS10\"")]
    [TestCase("--tls-min-version=1.3", "unknown: Component kube-apiserver.cp-1: '1.3' is no TLS version that it accepts")]
    public void MinVersion_IsTheFlagsOrTls12(string flags, string version)
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", flags), "tls.minVersion(object)");

        Assert.That(value, Is.EqualTo(version));
    }

    [TestCase(",\"value\":\"http2client=0,tlsrsakex=1\"", "4")]
    [TestCase(",\"value\":\"tls3des=1\"", "1")]
    [TestCase(",\"value\":\"tls3des=1,tlsrsakex=1\"", "6")]
    [TestCase(",\"value\":\"tlsrsakex=0\"", "0")]
    [TestCase("", "unknown: Component kube-apiserver.cp-1: GODEBUG is set in its environment and may change the default")]
    public void InsecureSuites_WithRuntimeSettings_AreThoseThatTheyBringBack(string value, string count)
    {
        var fact = Facts.Component("kube-apiserver", "v1.34.1", "").Replace("\"environment\":[]", "\"environment\":[{\"name\":\"GODEBUG\"" + value + "}]", StringComparison.Ordinal);

        var answer = Facts.Ask(fact, "size(tls.insecureSuites(object))");

        Assert.That(answer.Value, Is.EqualTo(count));
    }
}
