using ComplianceAudit.Collector.Nodes.Components;

namespace ComplianceAudit.Collector.Tests.Nodes.Components;

internal sealed class VersionInNameTests
{
    [TestCase("kube-apiserver", "/usr/local/bin/kube-apiserver-1.20.2", "v1.20.2")]
    [TestCase("kubelet", "/var/lib/minikube/binaries/v1.34.0/kubelet", "v1.34.0")]
    [TestCase("kubelet", "/var/lib/rancher/rke2/data/v1.34.1-rke2r1-0123456789ab/bin/kubelet", "v1.34.1")]
    [TestCase("etcd", "/opt/etcd-v3.5.1/etcd", "v3.5.1")]
    [TestCase("etcd", "/opt/kube-apiserver-1.20.2/etcd", "")]
    [TestCase("containerd", "/var/lib/rancher/rke2/data/v1.34.1-rke2r1-0123456789ab/bin/containerd", "")]
    [TestCase("kubelet", "/usr/bin/kubelet", "")]
    [TestCase("kubelet", "/opt/10.0.0.1/kubelet", "")]
    public void OfProgram_ByItsPath_IsTheComponentsOwn(string component, string path, string version)
    {
        var found = VersionInName.OfProgram(component, path);

        Assert.That(found, Is.EqualTo(version));
    }

    [TestCase("registry.k8s.io/kube-apiserver:v1.34.1", "v1.34.1")]
    [TestCase("registry.k8s.io/etcd:3.5.15-0@sha256:00", "v3.5.15")]
    [TestCase("registry:5000/etcd:latest", "")]
    [TestCase("registry:5000/etcd", "")]
    public void OfImage_ByItsTag_IsTheVersion(string image, string version)
    {
        var found = VersionInName.OfImage(image);

        Assert.That(found, Is.EqualTo(version));
    }
}
