using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Values that stand in component facts beside their flags.</summary>
internal sealed class ComponentRedactionTests
{
    private static readonly CollectionPlan Plan = new(new Dictionary<SourceName, IReadOnlyList<string>>(), new HashSet<string>(), new HashSet<string>());

    private static string Redact(string component, string sources) => Encoding.UTF8.GetString(new Redactor(Plan).Redact(
        new SourceName("Component"), "facts.complianceaudit.io/v1", "Component", Encoding.UTF8.GetBytes("{\"spec\":{\"component\":\"" + component + "\"," + sources + "}}")));

    [TestCase("etcd", "ETCD_CLIENT_CERT_AUTH", "true", true)]
    [TestCase("etcd", "ETCD_DATA_DIR", "/var/lib/etcd", true)]
    [TestCase("etcd", "ETCD_INITIAL_CLUSTER_TOKEN", "hunter2", false)]
    [TestCase("etcd", "ETCD_ROOT_PASSWORD", "hunter2", false)]
    [TestCase("k3s", "K3S_TOKEN", "hunter2", false)]
    [TestCase("k3s", "K3S_DATASTORE_ENDPOINT", "mysql://root:hunter2@tcp(db)/k3s", false)]
    public void Redact_OfAComponentsVariable_KeepsTheValueOfAKnownFlag(string component, string name, string value, bool isKept)
    {
        var redacted = Redact(component, $$""" "sources":[{"environment":[{"name":"{{name}}","value":"{{value}}"}]}] """);

        Assert.That(redacted, Does.Contain($"\"{name}\""));
        Assert.That(redacted.Contains(value, StringComparison.Ordinal), Is.EqualTo(isKept), redacted);
    }

    [TestCase("anonymous-auth", "false", true)]
    [TestCase("secret-thing", "hunter2", false)]
    public void Redact_OfADisagreement_KeepsTheValuesOfAKnownFlag(string flag, string value, bool isKept)
    {
        var redacted = Redact("kube-apiserver", $$""" "disagreements":[{"flag":"{{flag}}","values":[{"source":"process","value":"{{value}}"},{"source":"manifest"}]}] """);

        Assert.That(redacted, Does.Contain($"\"flag\":\"{flag}\"").And.Contain("\"source\":\"process\""));
        Assert.That(redacted.Contains($"\"{value}\"", StringComparison.Ordinal), Is.EqualTo(isKept), redacted);
    }

    [Test]
    public void Redact_OfADisagreementAboutUsersInUrls_TakesTheUserOut()
    {
        var redacted = Redact("kube-apiserver", """ "disagreements":[{"flag":"etcd-servers","values":[{"source":"process","value":"https://root:hunter2@etcd:2379"}]}] """);

        Assert.That(redacted, Does.Contain("https://etcd:2379").And.Not.Contain("hunter2"));
    }

    [TestCase(""" "environment":["ETCD_ROOT_PASSWORD=hunter2"] """)]
    [TestCase(""" "disagreements":["hunter2"] """)]
    [TestCase(""" "disagreements":[{"flag":"a b hunter2","values":["hunter2",{"value":["hunter2"]}]}] """)]
    public void Redact_OfOtherShapes_KeepsNoText(string sources)
    {
        var redacted = Redact("etcd", sources);

        Assert.That(redacted, Does.Not.Contain("hunter2"));
    }
}
