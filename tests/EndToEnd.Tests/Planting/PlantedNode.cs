using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests.Planting;

/// <summary>A node as a folder, with credentials wherever processes and the files behind them can carry some.</summary>
/// <param name="folder">Where the node is made.</param>
/// <param name="credentials">Takes note of every credential.</param>
internal sealed class PlantedNode(ScratchFolder folder, Credentials credentials)
{
    /// <summary>What facts are made of what is planted.</summary>
    public static readonly IReadOnlyList<string> Sources =
        ["Component/containerd", "Component/etcd", "Component/k3s", "Component/kube-apiserver", "Component/kube-proxy", "Component/kubelet", "Certificate", "NodeHost"];

    private const string Folder = "host";

    /// <summary>Makes the node and answers its root.</summary>
    public string Write()
    {
        Process(1, "", "/sbin/init");
        ApiServer();
        Etcd();
        Kubelet();
        Process(500, "KUBECONFIG=/etc/kube-proxy.conf\nAPI_TOKEN=@jwt@", "/usr/bin/kube-proxy", "--config=/etc/kube-proxy.yaml", "--metrics-password=@words@");
        File("/etc/kube-proxy.yaml", "{apiVersion: kubeproxy.config.k8s.io/v1alpha1, kind: KubeProxyConfiguration, clientConnection: {kubeconfig: /etc/kube-proxy.conf}, token: @jwt@}");
        File("/etc/kube-proxy.conf", Kubeconfig);
        Process(600, "K3S_TOKEN=@hex@\nK3S_DATASTORE_ENDPOINT=postgres://k3s:@words@@db/k3s", "/usr/local/bin/k3s", "server", "--token=@hex@", "--agent-token", "@hex@", "--datastore-endpoint=mysql://k3s:@words@@tcp(db)/k3s", "--etcd-s3-secret-key=@random@");
        File("/etc/rancher/k3s/config.yaml", "token: @hex@\nkube-apiserver-arg: ['bogus-token=@jwt@']\n");
        File("/etc/rancher/k3s/registries.yaml", "configs: {registry.example: {auth: {username: u, password: @words@}}}\n");
        Process(700, "", "/usr/bin/containerd", "--config", "/etc/containerd/config.toml");
        File("/etc/containerd/config.toml", "version = 2\n[plugins.'io.containerd.grpc.v1.cri'.registry.configs.'registry.example'.auth]\npassword = '@words@'\nidentitytoken = '@jwt@'\n");
        return folder[Folder];
    }

    private const string Kubeconfig = """
        apiVersion: v1
        kind: Config
        clusters: [{name: c, cluster: {server: 'https://u:@words@@10.0.0.1:6443', proxy-url: 'http://u:@words@@proxy:3128'}}]
        users:
        - {name: a, user: {token: @jwt@, password: @words@, client-key-data: @base64@}}
        - {name: b, user: {exec: {command: get-token, args: ['--secret=@hex@'], env: [{name: PGPASSWORD, value: @words@}]}}}
        - {name: c, user: {auth-provider: {name: oidc, config: {refresh-token: @jwt@, client-secret: @hex@}}}}
        contexts: [{name: x, context: {cluster: c, user: a}}]
        """;

    private void ApiServer()
    {
        Process(
            300, "AWS_SECRET_ACCESS_KEY=@random@\nHTTPS_PROXY=http://u:@words@@proxy:3128\nPGPASSWORD=@words@",
            "/usr/bin/kube-apiserver", "--bogus-token=@hex@", "--etcd-servers=https://u:@words@@10.0.0.1:2379", "--oidc-issuer-url=https://u:@words@@idp.example", "--token-auth-file=/etc/tokens.csv",
            "--encryption-provider-config=/etc/encryption.yaml", "--audit-webhook-config-file=/etc/audit.conf", "--audit-policy-file=/etc/audit.yaml", "--authentication-config=/etc/authentication.yaml",
            "--authorization-config=/etc/authorization.yaml", "--admission-control-config-file=/etc/admission.yaml", "--service-account-signing-key-file=/etc/sa.key", "@hex@");
        File("/etc/tokens.csv", "@jwt@,admin,1,system:masters\n");
        File("/etc/sa.key", "-----BEGIN PRIVATE KEY-----\n@random@\n-----END PRIVATE KEY-----\n");
        File("/etc/encryption.yaml", """
            apiVersion: apiserver.config.k8s.io/v1
            kind: EncryptionConfiguration
            resources:
            - resources: [secrets]
              providers:
              - {aescbc: {keys: [{name: k1, secret: @base64@}]}}
              - {secretbox: {keys: [{name: k2, secret: @random@}]}}
              - {kms: {apiVersion: v2, name: vault, endpoint: 'unix:///var/run/kms.sock', token: @jwt@}}
            """);
        File("/etc/audit.conf", Kubeconfig);
        File("/etc/audit.yaml", "{apiVersion: audit.k8s.io/v1, kind: Policy, rules: [{level: Metadata, password: @words@}]}");
        File("/etc/authentication.yaml", "{apiVersion: apiserver.config.k8s.io/v1beta1, kind: AuthenticationConfiguration, clientSecret: @hex@, jwt: [{issuer: {url: 'https://u:@words@@idp.example', audiences: [a]}, claimValidationRules: [{expression: \"claims.key == '@hex@'\"}]}]}");
        File("/etc/authorization.yaml", "{apiVersion: apiserver.config.k8s.io/v1, kind: AuthorizationConfiguration, authorizers: [{type: Webhook, name: w, webhook: {connectionInfo: {type: KubeConfigFile, kubeConfigFile: /etc/audit.conf}, matchConditions: [{expression: \"request.user != '@words@'\"}]}}]}");
        File("/etc/admission.yaml", "{apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration, plugins: [{name: ImagePolicyWebhook, configuration: {imagePolicy: {kubeConfigFile: /etc/audit.conf, password: @words@}}}, {name: Own, configuration: {apiToken: @jwt@}}]}");
    }

    private void Etcd()
    {
        Process(
            200, "ETCD_INITIAL_CLUSTER_TOKEN=@hex@\nETCD_LISTEN_CLIENT_URLS=https://u:@words@@0.0.0.0:2379\nETCD_ROOT_PASSWORD=@words@\nETCD_CONFIG_FILE=/etc/etcd.yaml\nETCD_BOGUS=@random@",
            "/usr/bin/etcd", "--initial-cluster-token=@hex@", "--discovery-proxy=http://u:@words@@proxy:3128");
        File("/etc/etcd.yaml", "data-dir: /var/lib/etcd\ninitial-cluster-token: @hex@\npassword: @words@\nlisten-client-urls: https://u:@words@@0.0.0.0:2379\n");
    }

    private void Kubelet()
    {
        Process(400, "KUBELET_TOKEN=@jwt@", "/usr/bin/kubelet", "--config=/var/lib/kubelet/config.yaml", "--config-dir=/etc/kubelet.d", "--kubeconfig=/etc/kubelet.conf", "--bootstrap-kubeconfig=/etc/bootstrap.conf", "--cloud-secret=@random@");
        File("/var/lib/kubelet/config.yaml", "{apiVersion: kubelet.config.k8s.io/v1beta1, kind: KubeletConfiguration, staticPodURL: 'https://u:@words@@pods.example', staticPodURLHeader: {Authorization: ['Bearer @jwt@']}, token: @hex@}");
        File("/etc/kubelet.d/10.conf", "{apiVersion: kubelet.config.k8s.io/v1beta1, kind: KubeletConfiguration, staticPodURLHeader: {X-Key: [@hex@]}, secret: @words@}");
        File("/etc/kubelet.conf", Kubeconfig);
        File("/etc/bootstrap.conf", Kubeconfig);
        File("/etc/systemd/system/kubelet.service", "[Service]\nEnvironment=\"REGISTRY_PASSWORD=@words@\"\nEnvironmentFile=/etc/kubelet.env\nExecStart=/usr/bin/kubelet --cloud-secret=@random@ $EXTRA\n");
        File("/etc/systemd/system/kubelet.service.d/10-more.conf", "[Service]\nEnvironment=EXTRA=--bogus-token=@hex@\n");
        File("/etc/kubelet.env", "API_KEY=@hex@\n");
        File("/etc/kubernetes/manifests/kube-scheduler.yaml", "{apiVersion: v1, kind: Pod, metadata: {name: kube-scheduler, annotations: {note: @words@}}, spec: {containers: [{name: kube-scheduler, command: [kube-scheduler, '--bogus-token=@hex@'], env: [{name: PGPASSWORD, value: @words@}]}]}}");
    }

    private void File(string path, string text)
    {
        var file = folder[Folder + path];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, credentials.Plant(path, text));
    }

    /// <summary>A process as the kernel would show it.</summary>
    private void Process(int pid, string environment, params string[] words)
    {
        var proc = FormattableString.Invariant($"/proc/{pid}");
        File($"{proc}/cmdline", string.Concat(words.Select(word => word + "\0")));
        File($"{proc}/environ", environment.Replace('\n', '\0'));
        File($"{proc}/cgroup", words[0] == "/usr/bin/kubelet" ? "0::/system.slice/kubelet.service\n" : "0::/\n");
        File($"{proc}/stat", FormattableString.Invariant($"{pid} (a) S 1 1 1 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 {pid}00 0 0\n"));
        File($"{proc}/status", "Name:\tx\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\n");
        System.IO.File.CreateSymbolicLink(folder[$"{Folder}{proc}/exe"], words[0]);
    }
}
