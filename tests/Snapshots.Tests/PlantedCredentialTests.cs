using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>One credential in every place where Kubernetes objects and facts can carry one; none may reach the redacted bytes.</summary>
public sealed class PlantedCredentialTests
{
    private const string Planted = "hunter2-plain";
    private const string Pod = """{"spec":{"containers":[{"name":"c","image":"busybox",§}]}}""";

    [TestCase("env", "pods", "Pod", "\"env\":[{\"name\":\"COLOUR\",\"value\":\"@@\"}]")]
    [TestCase("command", "pods", "Pod", "\"command\":[\"sh\",\"-c\",\"login @@\"]")]
    [TestCase("program", "pods", "Pod", "\"command\":[\"/opt/@@\"]")]
    [TestCase("argument", "pods", "Pod", "\"args\":[\"--password=@@\",\"--token\",\"@@\",\"-p@@\",\"-p\",\"@@\",\"x=@@\"]")]
    [TestCase("flag of a known component", "pods", "Pod", "\"command\":[\"kube-apiserver\",\"--unknown=@@\",\"--etcd-servers=https://u:@@@e:2379\",\"@@\",\"-D@@\"]")]
    [TestCase("known component behind a shell", "pods", "Pod", "\"command\":[\"sh\",\"-c\",\"kube-apiserver --x=@@\"]")]
    [TestCase("probe", "pods", "Pod", "\"livenessProbe\":{\"exec\":{\"command\":[\"curl\",\"-u@@\",\"@@\"]}},\"readinessProbe\":{\"httpGet\":{\"path\":\"/healthz?key=@@\",\"httpHeaders\":[{\"name\":\"Authorization\",\"value\":\"@@\"}]}}")]
    [TestCase("hook", "pods", "Pod", "\"lifecycle\":{\"preStop\":{\"exec\":{\"command\":[\"sh\",\"-c\",\"@@\"]}},\"postStart\":{\"httpGet\":{\"httpHeaders\":[{\"name\":\"X\",\"value\":\"@@\"}]}}}")]
    public void Redact_CredentialInAContainer_DoesNotReachTheOutput(string place, string source, string kind, string content)
    {
        foreach (var containers in new[] { "containers", "initContainers", "ephemeralContainers" })
            AssertGone(place, source, kind, Pod.Replace("containers", containers, StringComparison.Ordinal).Replace("§", content, StringComparison.Ordinal));
    }

    [TestCase("annotation", "pods", "Pod", """{"metadata":{"annotations":{"a":"@@"}}}""")]
    [TestCase("last-applied", "pods", "Pod", """{"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"x\":\"@@\"}"}}}""")]
    [TestCase("safe annotation with a token", "pods", "Pod", """{"metadata":{"annotations":{"kubernetes.io/limit-ranger":"password: @@"}}}""")]
    [TestCase("managedFields", "pods", "Pod", """{"metadata":{"managedFields":[{"fieldsV1":{"f:@@":{}}}]}}""")]
    [TestCase("annotation of a template", "deployments.apps", "Deployment", """{"spec":{"template":{"metadata":{"annotations":{"a":"@@"},"managedFields":["@@"]}}}}""")]
    [TestCase("env of a CronJob", "cronjobs.batch", "CronJob", """{"spec":{"jobTemplate":{"spec":{"template":{"spec":{"containers":[{"env":[{"name":"A","value":"@@"}]}]}}}}}}""")]
    [TestCase("ConfigMap", "configmaps", "ConfigMap", """{"data":{"a":"@@"},"binaryData":{"b":"@@"}}""")]
    [TestCase("Secret", "secrets", "Secret", """{"data":{"@@":"x","b":"@@"},"stringData":{"c":"@@"},"metadata":{"annotations":{"a":"@@"}}}""")]
    [TestCase("webhook", "validatingwebhookconfigurations.admissionregistration.k8s.io", "ValidatingWebhookConfiguration", """{"webhooks":[{"clientConfig":{"url":"https://u:@@@h/p?x=@@#@@","caBundle":"@@"}}]}""")]
    [TestCase("conversion webhook", "customresourcedefinitions.apiextensions.k8s.io", "CustomResourceDefinition", """{"spec":{"conversion":{"webhook":{"clientConfig":{"url":"https://@@@h/","caBundle":"@@"}}}}}""")]
    [TestCase("API service", "apiservices.apiregistration.k8s.io", "APIService", """{"spec":{"caBundle":"@@"}}""")]
    [TestCase("CSI volume", "pods", "Pod", """{"spec":{"volumes":[{"csi":{"driver":"d","volumeAttributes":{"a":"@@"}}},{"flexVolume":{"driver":"d","options":{"a":"@@"}}},{"gitRepo":{"repository":"https://u:@@@git/r"}}]}}""")]
    [TestCase("persistent volume", "persistentvolumes", "PersistentVolume", """{"spec":{"csi":{"volumeAttributes":{"a":"@@"}},"flexVolume":{"options":{"a":"@@"}}}}""")]
    [TestCase("storage class", "storageclasses.storage.k8s.io", "StorageClass", """{"parameters":{"restuserkey":"@@","secretValue":"@@"}}""")]
    [TestCase("termination message", "pods", "Pod", """{"status":{"containerStatuses":[{"lastState":{"terminated":{"message":"@@"}},"state":{"terminated":{"message":"@@"}}}]}}""")]
    [TestCase("pod template in a custom resource", "rollouts.argoproj.io", "Rollout", """{"spec":{"template":{"spec":{"containers":[{"env":[{"name":"A","value":"@@"}],"args":["@@"]}]}}}}""")]
    [TestCase("fields of a custom resource", "widgets.example.com", "Widget", """{"spec":{"adminPassword":"@@","env":{"A":"@@"},"list":["https://u:@@@h"],"tokens":["@@"],"deep":{"apiKey":"@@"},"note":"password=@@"}}""")]
    [TestCase("secret inside a custom resource", "sealed.example.com", "Sealed", """{"spec":{"template":{"kind":"Secret","data":{"a":"@@"}},"other":{"stringData":{"a":"@@"}}}}""")]
    [TestCase("template in a controller's history", "controllerrevisions.apps", "ControllerRevision", """{"data":{"spec":{"template":{"spec":{"containers":[{"env":[{"name":"A","value":"@@"}]}]}}}}}""")]
    [TestCase("component fact", "Component", "Component", """{"spec":{"component":"kube-apiserver","sources":[{"flags":[{"name":"x","value":"@@"},{"name":"etcd-servers","value":"https://u:@@@h"},{"name":"two words @@","value":"1"}]}]}}""")]
    public void Redact_Credential_DoesNotReachTheOutput(string place, string source, string kind, string json) => AssertGone(place, source, kind, json);

    [Test]
    public void Redact_WithoutTheRules_WouldLetThemThrough()
    {
        var text = Redact("pods", "Pod", """{"metadata":{"labels":{"a":"@"}}}""".Replace("@", Planted, StringComparison.Ordinal));

        Assert.That(text, Does.Contain(Planted), "labels stay: the search would find a credential that got through");
    }

    private static void AssertGone(string place, string source, string kind, string template)
    {
        var json = template.Replace("@@@", Planted + "@", StringComparison.Ordinal).Replace("@@", Planted, StringComparison.Ordinal);

        var text = Redact(source, kind, json);

        Assert.That(json, Does.Contain(Planted), place);
        Assert.That(text, Does.Not.Contain(Planted), place);
        Assert.That(text, Does.Not.Contain("hunter2"), place);
    }

    private static string Redact(string source, string kind, string json) =>
        Encoding.UTF8.GetString(new Redactor(Samples.Plan()).Redact(SourceName.Parse(source), "v1", kind, Encoding.UTF8.GetBytes(json)));
}
