using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Configuration files of components in facts: what checks read stays, a credential in any of their fields goes.</summary>
public sealed class ConfigurationRedactionTests
{
    private const string Planted = "hunter2-plain";

    [TestCase("""{"apiVersion":"apiserver.config.k8s.io/v1","kind":"EncryptionConfiguration","resources":[{"resources":["secrets"],"providers":[{"kms":{"apiVersion":"v2","name":"vault","endpoint":"unix:///run/kms.sock","timeout":"3s"}},{"identity":{}}]}]}""")]
    [TestCase("""{"apiVersion":"apiserver.config.k8s.io/v1beta1","kind":"AuthorizationConfiguration","authorizers":[{"type":"Webhook","name":"w","webhook":{"timeout":"3s","failurePolicy":"Deny","authorizedTTL":"30s","connectionInfo":{"type":"KubeConfigFile","kubeConfigFile":"/k"}}},{"type":"RBAC","name":"r"}]}""")]
    [TestCase("""{"apiVersion":"apiserver.config.k8s.io/v1","kind":"AuthenticationConfiguration","anonymous":{"enabled":true,"conditions":[{"path":"/livez"}]},"jwt":[{"issuer":{"url":"https://issuer.example.com","audiences":["a"],"audienceMatchPolicy":"MatchAny"},"claimMappings":{"username":{"claim":"sub","prefix":"oidc:"}}}]}""")]
    [TestCase("""{"apiVersion":"apiserver.config.k8s.io/v1","kind":"AdmissionConfiguration","plugins":[{"name":"PodSecurity","path":"/etc/kubernetes/psa.yaml"},{"name":"PodSecurity","configuration":{"apiVersion":"pod-security.admission.config.k8s.io/v1","kind":"PodSecurityConfiguration","defaults":{"enforce":"restricted","enforce-version":"latest"},"exemptions":{"namespaces":["kube-system"],"usernames":["a"],"runtimeClasses":[]}}},{"name":"EventRateLimit","configuration":{"apiVersion":"eventratelimit.admission.k8s.io/v1alpha1","kind":"Configuration","limits":[{"type":"Server","qps":50,"burst":100}]}},{"name":"ImagePolicyWebhook","configuration":{"imagePolicy":{"kubeConfigFile":"/k","allowTTL":50,"defaultAllow":true}}}]}""")]
    [TestCase("""{"apiVersion":"audit.k8s.io/v1","kind":"Policy","omitStages":["RequestReceived"],"rules":[{"level":"None","users":["system:kube-proxy"],"userGroups":["g"],"verbs":["get"],"resources":[{"group":"","resources":["secrets","pods/exec"],"resourceNames":["n"]}],"namespaces":["kube-system"],"nonResourceURLs":["/healthz*"],"omitStages":["Panic"]}]}""")]
    [TestCase("""{"apiVersion":"apiserver.k8s.io/v1beta1","kind":"EgressSelectorConfiguration","egressSelections":[{"name":"cluster","connection":{"proxyProtocol":"GRPC","transport":{"uds":{"udsName":"/s"},"tcp":{"url":"https://127.0.0.1:8131","tlsConfig":{"caBundle":"/ca","clientKey":"/k","clientCert":"/c"}}}}}]}""")]
    [TestCase("""{"apiVersion":"kubelet.config.k8s.io/v1beta1","kind":"KubeletConfiguration","authentication":{"x509":{"clientCAFile":"/ca"}},"authorization":{"mode":"Webhook"},"evictionHard":{"memory.available":"100Mi"},"systemReserved":{"cpu":"1"},"registerWithTaints":[{"key":"k","value":"v","effect":"NoSchedule"}],"tlsCipherSuites":["TLS_A"],"memorySwap":{"swapBehavior":"NoSwap"}}""")]
    [TestCase("""{"apiVersion":"kubeproxy.config.k8s.io/v1alpha1","kind":"KubeProxyConfiguration","metricsBindAddress":"0.0.0.0:10249","clientConnection":{"kubeconfig":"/k"},"mode":"ipvs","conntrack":{"min":131072,"tcpCloseWaitTimeout":"1h"}}""")]
    [TestCase("""{"apiVersion":"kubescheduler.config.k8s.io/v1","kind":"KubeSchedulerConfiguration","clientConnection":{"kubeconfig":"/k"},"enableProfiling":false,"leaderElection":{"leaderElect":true},"profiles":[{"schedulerName":"default","plugins":{"filter":{"enabled":[{"name":"A","weight":1}]}}}]}""")]
    [TestCase("""{"apiVersion":"v1","kind":"Config","clusters":[{"name":"c","cluster":{"server":"https://10.0.0.1:6443","insecure-skip-tls-verify":true,"certificate-authority":"/ca"}}],"users":[{"name":"u","user":{"means":["clientCertificate"],"client-certificate":"/c","client-key":"/k","tokenFile":"/t"}}]}""")]
    [TestCase("""{"apiVersion":"kubelet.config.k8s.io/v1","kind":"CredentialProviderConfig","providers":[{"name":"ecr","matchImages":["*.dkr.ecr.*.amazonaws.com"],"defaultCacheDuration":"12h"}]}""")]
    public void Redact_ConfigurationWithoutCredentials_StaysAsItIs(string content)
    {
        Assert.That(Redact($"{{\"content\":{content}}}"), Does.Contain(content));
    }

    [TestCase("etcd", """{"client-transport-security":{"cert-file":"/c","client-cert-auth":true,"trusted-ca-file":"/ca"},"cipher-suites":["TLS_A"],"listen-client-urls":"https://127.0.0.1:2379"}""")]
    [TestCase("k3s", """{"write-kubeconfig-mode":"0644","secrets-encryption":true,"tls-san":["a.example.com"],"disable":["traefik"]}""")]
    public void Redact_FormatWithoutAKind_StaysAsItIs(string format, string content)
    {
        Assert.That(Redact($"{{\"format\":\"{format}\",\"content\":{content}}}"), Does.Contain(content));
    }

    [TestCase("""{"content":{"apiVersion":"apiserver.config.k8s.io/v1","kind":"EncryptionConfiguration","resources":[{"resources":["secrets"],"providers":[{"aescbc":{"keys":[{"name":"key1","secret":"@@"}]}},{"secretbox":{"keys":[{"name":"k","secret":"@@"}]}},{"kms":{"name":"n","endpoint":"https://u:@@@h/@@"}}]}]}}""")]
    [TestCase("""{"content":{"apiVersion":"v1","kind":"EncryptionConfig","resources":[{"providers":[{"aesgcm":{"keys":[{"name":"key1","secret":"@@"}]}}]}]}}""")]
    [TestCase("""{"content":{"apiVersion":"apiserver.config.k8s.io/v1","kind":"AuthorizationConfiguration","authorizers":[{"webhook":{"matchConditions":[{"expression":"request.user == '@@'"}]}}]}}""")]
    [TestCase("""{"content":{"apiVersion":"apiserver.config.k8s.io/v1","kind":"AuthenticationConfiguration","jwt":[{"issuer":{"url":"https://u:@@@h/@@","discoveryURL":"https://h/?k=@@","certificateAuthority":"@@"},"claimValidationRules":[{"requiredValue":"@@","expression":"@@","message":"@@"}],"claimMappings":{"extra":[{"key":"k","valueExpression":"@@"}]},"userValidationRules":[{"expression":"@@","message":"@@"}]}]}}""")]
    [TestCase("""{"content":{"apiVersion":"apiserver.config.k8s.io/v1","kind":"AdmissionConfiguration","plugins":[{"name":"Own","configuration":{"apiKey":"@@","note":"@@","list":["@@"]}},{"name":"Own","configuration":"@@"},{"name":"Own","configuration":{"apiVersion":"own.example.com/v1","kind":"Own","webhook":{"password":"@@","free":"@@"}}}]}}""")]
    [TestCase("""{"content":{"apiVersion":"audit.k8s.io/v1","kind":"Policy","rules":[{"users":["://u:@@@h"],"own":"@@"}]}}""")]
    [TestCase("""{"content":{"apiVersion":"kubelet.config.k8s.io/v1beta1","kind":"KubeletConfiguration","staticPodURL":"https://u:@@@h/?k=@@","staticPodURLHeader":{"Authorization":["@@"]},"evictionHard":{"memory.available":"://u:@@@h"},"own":"@@","tracing":{"endpoint":"https://u:@@@h/@@"}}}""")]
    [TestCase("""{"content":{"apiVersion":"kubelet.config.k8s.io/v1","kind":"CredentialProviderConfig","providers":[{"name":"n","args":["--secret=@@","@@"],"env":[{"name":"KEY","value":"@@"}]}]}}""")]
    [TestCase("""{"content":{"apiVersion":"kubeproxy.config.k8s.io/v1alpha1","kind":"KubeProxyConfiguration","clientConnection":{"token":"@@"},"own":["@@"]}}""")]
    [TestCase("""{"content":{"apiVersion":"kubescheduler.config.k8s.io/v1","kind":"KubeSchedulerConfiguration","extenders":[{"urlPrefix":"https://u:@@@h/@@","tlsConfig":{"keyData":"@@","certData":"@@","caData":"@@"}}],"profiles":[{"pluginConfig":[{"name":"Own","args":{"secret":"@@","list":["@@"]}}]}]}}""")]
    [TestCase("""{"content":{"apiVersion":"v1","kind":"Config","clusters":[{"name":"c","cluster":{"server":"https://u:@@@h/@@","certificate-authority-data":"@@","proxy-url":"http://u:@@@p"}}],"users":[{"name":"u","user":{"token":"@@","username":"@@","password":"@@","client-key-data":"@@","as":"@@","exec":{"command":"@@","args":["@@"],"env":[{"name":"A","value":"@@"}]},"auth-provider":{"name":"oidc","config":{"id-token":"@@"}}}}]}}""")]
    [TestCase("""{"format":"etcd","content":{"name":"m","discovery":"https://d/@@","discovery-proxy":"http://u:@@@p","initial-cluster-token":"@@","auth-token":"jwt,priv-key=@@","own":"@@","listen-client-urls":"https://u:@@@h:2379"}}""")]
    [TestCase("""{"format":"k3s","content":{"token":"@@","agent-token":"@@","datastore-endpoint":"mysql://u:@@@h/@@","etcd-s3-secret-key":"@@","kube-apiserver-arg":["own=@@"],"server":"https://u:@@@h:6443/@@","node-label":["x=@@"]}}""")]
    [TestCase("""{"format":"any","content":{"own":"@@","type":"see @@ there"}}""")]
    [TestCase("""{"format":"built-in","content":{"path":"@@","values":["@@"]}}""")]
    public void Redact_CredentialInAConfiguration_DoesNotReachTheOutput(string template)
    {
        var json = template.Replace("@@@", Planted + "@", StringComparison.Ordinal).Replace("@@", Planted, StringComparison.Ordinal);

        var text = Redact(json);

        Assert.That(json, Does.Contain("hunter2"));
        Assert.That(text, Does.Not.Contain("hunter2"));
    }

    private static string Redact(string source) =>
        Encoding.UTF8.GetString(new Redactor(Samples.Plan()).Redact(
            new SourceName("Component"), "facts.complianceaudit.io/v1", "Component", Encoding.UTF8.GetBytes($"{{\"spec\":{{\"component\":\"kube-apiserver\",\"sources\":[{source}]}}}}")));
}
