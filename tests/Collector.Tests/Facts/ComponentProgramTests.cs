using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Tests.Facts;

internal sealed class ComponentProgramTests
{
    [TestCase("/usr/bin/kubelet --a=1", "kubelet", "", 1)]
    [TestCase("kube-apiserver", "kube-apiserver", "", 1)]
    [TestCase("/opt/kube-apiserver-1.20.2", "kube-apiserver", "", 1)]
    [TestCase("/opt/kubelet_v1.34.1 --a", "kubelet", "", 1)]
    [TestCase("/hyperkube kubelet", "kubelet", "", 2)]
    [TestCase("hyperkube apiserver", "kube-apiserver", "", 2)]
    [TestCase("/usr/local/bin/k3s server --x", "k3s", "server", 2)]
    [TestCase("k3s-agent --x", "k3s", "agent", 1)]
    [TestCase("/usr/bin/rke2 agent", "rke2", "agent", 2)]
    [TestCase("/usr/bin/crio", "cri-o", "", 1)]
    [TestCase("/snap/microk8s/1/kubelite --x", "kubelite", "", 1)]
    public void Of_AComponentsProgram_NamesIt(string command, string component, string role, int words)
    {
        var program = ComponentProgram.Of(command.Split(' '));

        Assert.That(program, Is.EqualTo(new ComponentProgram(component, role, words)));
    }

    [TestCase("/bin/sh -c kubelet")]
    [TestCase("/go-runner --log-file=/x /usr/local/bin/kube-apiserver")]
    [TestCase("containerd-shim-runc-v2 -namespace k8s.io")]
    [TestCase("k3s kubectl get pods")]
    [TestCase("/usr/bin/etcdctl get /")]
    [TestCase("kubelet-wrapper")]
    [TestCase("hyperkube etcd")]
    [TestCase("--kubelet")]
    [TestCase("")]
    public void Of_AnyOtherProgram_IsNone(string command)
    {
        var program = ComponentProgram.Of(command.Split(' '));

        Assert.That(program, Is.Null);
    }
}
