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
    [TestCase("failed hook's message", "pods", "Pod", """{"status":{"message":"@@","containerStatuses":[{"state":{"waiting":{"reason":"PostStartHookError","message":"Exec lifecycle hook ([login @@]) failed"}}}]}}""")]
    [TestCase("condition's message", "deployments.apps", "Deployment", """{"status":{"conditions":[{"type":"ReplicaFailure","message":"admission webhook denied: @@"}]}}""")]
    [TestCase("event", "events", "Event", """{"message":"Liveness probe failed: @@","metadata":{"annotations":{"a":"@@"}}}""")]
    [TestCase("event of its own group", "events.events.k8s.io", "Event", """{"note":"Liveness probe failed: @@"}""")]
    [TestCase("attachment", "volumeattachments.storage.k8s.io", "VolumeAttachment", """{"status":{"attachmentMetadata":{"a":"@@"},"attachError":{"message":"@@"},"detachError":{"message":"@@"}}}""")]
    [TestCase("kubeconfig among manifests", "configs", "Config", """{"users":[{"name":"a","user":{"token":"@@","password":"@@","client-key-data":"@@","auth-provider":{"config":{"id-token":"@@"}},"exec":{"args":["@@"],"env":[{"name":"A","value":"@@"}]}}}]}""")]
    [TestCase("encryption keys among manifests", "encryptionconfigurations.apiserver.config.k8s.io", "EncryptionConfiguration", """{"resources":[{"providers":[{"aescbc":{"keys":[{"name":"key1","secret":"@@"}]}}]}]}""")]
    [TestCase("custom resource of a group that ends as ours do", "dnsendpoints.externaldns.k8s.io", "DNSEndpoint", """{"spec":{"apiToken":"@@"}}""")]
    [TestCase("credentials by name and value", "applications.argoproj.io", "Application", """{"spec":{"source":{"helm":{"parameters":[{"name":"db.password","value":"@@"},{"key":"apiKey","value":"@@"}]}}}}""")]
    [TestCase("credentials in a map", "widgets.example.com", "Widget", """{"spec":{"adminPassword":{"value":"@@"},"tokens":{"ci":"@@"},"credentials":[{"plain":"@@"}],"passwords":[["@@"]]}}""")]
    [TestCase("environment as texts", "widgets.example.com", "Widget", """{"spec":{"env":["A=@@",["@@"]],"annotations":["@@"]}}""")]
    [TestCase("data of a custom resource", "externalsecrets.external-secrets.io", "ExternalSecret", """{"spec":{"target":{"template":{"data":{"a":"@@"}}}}}""")]
    [TestCase("schema's name in a custom resource", "widgets.example.com", "Widget", """{"spec":{"openAPIV3Schema":{"password":"@@"}}}""")]
    [TestCase("ConfigMap whose data is no map", "configmaps", "ConfigMap", """{"data":["@@"],"binaryData":"@@"}""")]
    [TestCase("URL with a password in any field", "pods", "Pod", """{"metadata":{"labels":{"a":"x://u:@@@h"}},"spec":{"nodeSelector":{"b":"x://u:@@@h"},"list":["x://u:@@@h"]}}""")]
    [TestCase("key of a custom resource that refers to nothing", "widgets.example.com", "Widget", """{"spec":{"provider":{"key":"@@"},"k\u0065y":"@@","keys":[{"key":"@@"}]}}""")]
    [TestCase("sentence in a word's place", "widgets.example.com", "Widget", """{"status":{"reason":"login as root with @@ failed","state":"tried @@ twice"}}""")]
    [TestCase("name that is none", "pods", "Pod", """{"spec":{"containers":[{"name":"https://u:@@@h","env":[{"name":"PASSWORD=@@"}]}]}}""")]
    [TestCase("path with a query", "ingresses.networking.k8s.io", "Ingress", """{"spec":{"rules":[{"http":{"paths":[{"path":"/hook?token=@@"}]}}]}}""")]
    [TestCase("image with a user and no path", "pods", "Pod", """{"spec":{"containers":[{"image":"https://u:@@@registry:5000"},{"image":"u:@@@registry:5000"}]}}""")]
    [TestCase("program that only ends as a known one", "pods", "Pod", """{"spec":{"containers":[{"command":["TOKEN=@@ /usr/bin/kube-apiserver"]}]}}""")]
    [TestCase("history of a custom controller", "controllerrevisions.apps", "ControllerRevision", """{"data":{"spec":{"source":"@@","values":["@@"],"path":"@@","data":{"type":"@@"}}}}""")]
    [TestCase("flag with a key in its URL's query", "pods", "Pod", """{"spec":{"containers":[{"command":["kube-apiserver","--oidc-issuer-url=https://h/p?token=@@"]}]}}""")]
    [TestCase("component fact", "Component", "Component", """{"spec":{"component":"kube-apiserver","sources":[{"flags":[{"name":"x","value":"@@"},{"name":"etcd-servers","value":"https://u:@@@h"},{"name":"two words @@","value":"1"}]}]}}""")]
    public void Redact_Credential_DoesNotReachTheOutput(string place, string source, string kind, string json) => AssertGone(place, source, kind, json);

    [TestCase("server", "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8")]
    [TestCase("url", "https://ghp_abcdefghijklmnopqrstuvwxyz012345")]
    [TestCase("host", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc")]
    [TestCase("reference", "Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8")]
    [TestCase("image", "ghp_abcdefghijklmnopqrstuvwxyz012345")]
    public void Redact_TokenInPlaceOfAnAddress_DoesNotReachTheOutput(string field, string token)
    {
        Assert.That(Redact("widgets.example.com", "Widget", $"{{\"spec\":{{\"{field}\":\"{token}\"}}}}"), Does.Not.Contain(token[^20..]));
    }

    [TestCase("server", "0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com")]
    [TestCase("url", "https://0123456789abcdefABCDEF.example.com:6443")]
    [TestCase("image", "ghcr.io/team/web:v1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("reason", "FailedScheduling")]
    [TestCase("key", "")]
    public void Redact_WordOrAddress_Stays(string field, string value)
    {
        Assert.That(Redact("widgets.example.com", "Widget", $"{{\"spec\":{{\"{field}\":\"{value}\"}}}}"), Does.Contain($"\"{field}\":\"{value}\""));
    }

    [Test]
    public void Redact_NumberThatIsACredential_DoesNotReachTheOutput()
    {
        Assert.That(Redact("widgets.example.com", "Widget", """{"spec":{"password":424242,"replicas":3}}"""), Does.Not.Contain("424242").And.Contain("\"replicas\":3"));
    }

    [TestCase("widgets.example.com", "Any", """{"spec":{"passwordSecret":{"name":"db","key":"pass"},"secretStoreRef":{"kind":"Store"},"mode":"Strict"}}""")]
    [TestCase("widgets.example.com", "Any", """{"spec":{"selector":{"matchExpressions":[{"key":"app","operator":"In","values":["web"]}]},"tolerations":[{"key":"k","operator":"Exists"}],"tokenRef":{"name":"n","key":"k"}}}""")]
    [TestCase("widgets.example.com", "Any", """{"spec":{"volumes":[{"secret":{"secretName":"s","defaultMode":420}},{"projected":{"sources":[{"serviceAccountToken":{"audience":"a","expirationSeconds":60,"path":"p"}}]}}]}}""")]
    [TestCase("kubeletconfigurations.kubelet.config.k8s.io", "KubeletConfiguration", """{"authentication":{"anonymous":{"enabled":false}},"authorization":{"mode":"Webhook"},"readOnlyPort":0,"tlsPrivateKeyFile":"/k"}""")]
    [TestCase("grafanadashboards.example.com", "Any", """{"metadata":{"ownerReferences":[{"kind":"GrafanaDashboardV1Beta1Class"}]},"spec":{"className":"GrafanaDashboardV1Beta1Class"}}""")]
    [TestCase("customresourcedefinitions.apiextensions.k8s.io", "Any", """{"spec":{"versions":[{"schema":{"openAPIV3Schema":{"properties":{"env":{"type":"array"},"password":{"type":"string"}}}}}]}}""")]
    public void Redact_WhatTellsNoCredential_Stays(string source, string kind, string json)
    {
        Assert.That(Redact(source, kind, json), Does.EndWith(json[1..]));
    }

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

    private static string Redact(string source, string kind, string json)
    {
        var name = SourceName.Parse(source);
        return Encoding.UTF8.GetString(new Redactor(Samples.Plan()).Redact(name, name.Group.Length > 0 ? $"{name.Group}/v1" : "v1", kind, Encoding.UTF8.GetBytes(json)));
    }
}
