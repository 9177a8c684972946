using System.Runtime.Versioning;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Tests.Nodes.Disk;

namespace ComplianceAudit.Collector.Tests.Nodes.Configurations;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class ComponentConfigurationTests
{
    private HostFolder _host = null!;
    private HostRoot _root = null!;

    [SetUp]
    public void OpenRoot()
    {
        _host = new HostFolder();
        _root = HostRoot.Open(_host.Path, TimeSpan.FromSeconds(10)).Value!;
    }

    [TearDown]
    public void CloseRoot()
    {
        _root.Dispose();
        _host.Dispose();
    }

    [Test]
    public void Read_KubeletWithDropIns_KeepsTheirOrder()
    {
        _host.Write("/etc/kubelet/config.yaml", Kubelet("tlsCertFile: pki/kubelet.crt"));
        _host.Write("/etc/kubelet/conf.d/20.conf", Kubelet("maxPods: 20"));
        _host.Write("/etc/kubelet/conf.d/10.conf", Kubelet("maxPods: 10"));
        _host.Write("/etc/kubelet/conf.d/10.d/5.conf", Kubelet("maxPods: 5"));
        _host.Write("/etc/kubelet/conf.d/30.yaml", Kubelet("maxPods: 30"));

        var read = Read("kubelet", "config=/etc/kubelet/config.yaml", "config-dir=/etc/kubelet/conf.d", "v=2");

        Assert.That(read.Sources.Select(source => (source.Path, source.Flag, source.Order)), Is.EqualTo(new[]
        {
            ("/etc/kubelet/config.yaml", "config", 0), ("/etc/kubelet/conf.d/10.conf", "config-dir", 0), ("/etc/kubelet/conf.d/10.d/5.conf", "config-dir", 1), ("/etc/kubelet/conf.d/20.conf", "config-dir", 2),
        }));
        Assert.That(read.Files, Has.Member(new NamedFile("/etc/kubelet/pki/kubelet.crt", "tlsCertFile", FileUse.Certificate)));
    }

    [Test]
    public void Read_AdmissionPlugins_AreSourcesOfTheirFlag()
    {
        _host.Write("/etc/k/admission.yaml", "apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins: [{name: PodSecurity, path: psa.yaml}, {name: ImagePolicyWebhook, path: /etc/k/image.yaml}]\n");
        _host.Write("/etc/k/psa.yaml", "apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\n");
        _host.Write("/etc/k/image.yaml", "imagePolicy: {kubeConfigFile: /etc/k/image.conf}\n");
        _host.Write("/etc/k/image.conf", "users: [{name: u, user: {token: hunter2}}]\n");

        var read = Read("kube-apiserver", "admission-control-config-file=/etc/k/admission.yaml");

        Assert.That(read.Sources.Select(source => (source.Path, source.Flag, source.Read.Format, source.Plugin)), Is.EqualTo(new[]
        {
            ("/etc/k/admission.yaml", "admission-control-config-file", "apiserver.config.k8s.io/v1 AdmissionConfiguration", ""),
            ("/etc/k/psa.yaml", "admission-control-config-file", "pod-security.admission.config.k8s.io/v1 PodSecurityConfiguration", "PodSecurity"),
            ("/etc/k/image.yaml", "admission-control-config-file", "ImagePolicyWebhook", "ImagePolicyWebhook"),
            ("/etc/k/image.conf", "imagePolicy.kubeConfigFile", "v1 Config", ""),
        }));
        Assert.That(string.Concat(read.Sources.Select(source => source.ToJson().ToJsonString())), Does.Not.Contain("hunter2").And.Contain("\"means\":[\"token\"]"));
    }

    [TestCase("config=/missing.yaml", "absent")]
    [TestCase("config=/folder", "unsafe")]
    [TestCase("config=/large.yaml", "tooLarge")]
    [TestCase("config=/broken.yaml", "malformed")]
    [TestCase("config-dir=/missing", "absent")]
    public void Read_FileThatCannotBeRead_IsASourceWithItsProblem(string flag, string kind)
    {
        _host.Folder("/folder");
        _host.Write("/large.yaml", new string('#', ConfigurationReader.LargestFile + 1));
        _host.Write("/broken.yaml", "a: [");

        var source = Read("kubelet", flag).Sources.Single().ToJson();

        Assert.That((source.TextOf("problemKind"), source.ContainsKey("content")), Is.EqualTo((kind, false)));
        Assert.That(source.TextOf("problem"), Is.Not.Empty);
    }

    [Test]
    public void Read_FlagGivenTwice_IsTheLastFileAloneButEveryKey()
    {
        _host.Write("/work/a.yaml", Kubelet("maxPods: 1"));
        _host.Write("/b.yaml", Kubelet("maxPods: 2"));

        var kubelet = ComponentConfiguration.Read("kubelet", [KeyValuePair.Create("config", "/b.yaml"), KeyValuePair.Create("config", "a.yaml")], _root, "/work");
        var server = Read("kube-apiserver", "service-account-key-file=/a.pub", "service-account-key-file=/b.pub,/c.pub");

        Assert.That(kubelet.Sources.Select(source => source.Path), Is.EqualTo(new[] { "/work/a.yaml" }), "relative to the working folder");
        Assert.That(server.Files.Select(file => file.Path), Is.EqualTo(new[] { "/a.pub", "/b.pub", "/c.pub" }));
    }

    [Test]
    public void Read_MoreDropInsThanAnyoneHas_MeetsALimit()
    {
        for (var i = 0; i < ComponentConfiguration.Most + 5; i++)
            _host.Write(FormattableString.Invariant($"/d/{i:000}.conf"), Kubelet("maxPods: 1"));

        var sources = Read("kubelet", "config-dir=/d").Sources;

        Assert.That((sources.Count, sources[^1].Read.Problem!.Kind), Is.EqualTo((ComponentConfiguration.Most + 1, "tooLarge")));
    }

    private static string Kubelet(string line) => $"apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n{line}\n";

    private ComponentConfiguration Read(string component, params string[] flags) =>
        ComponentConfiguration.Read(component, flags.Select(flag => flag.Split('=')).Select(parts => KeyValuePair.Create(parts[0], parts[1])), _root, "/");
}
