namespace ComplianceAudit.Collector.Tests.Connecting;

/// <summary>Every kubeconfig that cannot be used, each message compared whole; none quotes what stands in a credential's place.</summary>
internal sealed class KubeconfigErrorsTests
{
    private const string Secret = "tok-3c1b-never-to-be-seen";
    private const string Exec = "apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never";

    private readonly ScratchFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("", "{0}: COLL106: the kubeconfig has no contexts; expected one that names a cluster and a user. Add one with 'kubectl config set-context'.")]
    [TestCase("# a comment alone\n", "{0}: COLL106: the kubeconfig has no contexts; expected one that names a cluster and a user. Add one with 'kubectl config set-context'.")]
    [TestCase("apiVersion: v1\nusers: 'tok-3c1b-never-to-be-seen\n", "{0}:2:8: COLL104: this is not a kubeconfig; expected YAML with clusters, users and contexts. Mend it there; 'kubectl config view' reads the same file.")]
    [TestCase("users: [{name: a, user: {token: tok-3c1b-never-to-be-seen\nclusters: }", "{0}: COLL104: this is not a kubeconfig; expected YAML with clusters, users and contexts. Mend it there; 'kubectl config view' reads the same file.")]
    [TestCase("- tok-3c1b-never-to-be-seen\n", "{0}:1:1: COLL112: 'kubeconfig' is not what a kubeconfig has there; expected a map. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("apiVersion: v1\nkind: Pod\n", "{0}:2:7: COLL112: 'kind' is not what a kubeconfig has there; expected Config. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("apiVersion: v2\n", "{0}:1:13: COLL112: 'apiVersion' is not what a kubeconfig has there; expected v1. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("users:\n- {name: u, user: {token: [tok-3c1b-never-to-be-seen]}}", "{0}:2:27: COLL112: 'token' is not what a kubeconfig has there; expected a text. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("users:\n- {name: u, user: {client-key-data: tok_never}}", "{0}:2:37: COLL112: 'client-key-data' is not what a kubeconfig has there; expected base64. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("clusters:\n- {name: c, cluster: {insecure-skip-tls-verify: maybe}}", "{0}:2:49: COLL112: 'insecure-skip-tls-verify' is not what a kubeconfig has there; expected true or false. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("users: {name: u}", "{0}:1:8: COLL112: 'users' is not what a kubeconfig has there; expected a list. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("users:\n- {name: u, user: {token: a}}\n- {name: u, user: {token: b}}", "{0}:3:10: COLL112: 'name' is not what a kubeconfig has there; expected a name of its own in this list. Mend it; 'kubectl config view' reads the same file.")]
    [TestCase("contexts:\n- {name: production, context: {}}", "{0}: COLL106: the kubeconfig has no current context; it has 'production'. Give one of them with --context.")]
    [TestCase("current-context: prodution\ncontexts:\n- {name: production, context: {}}", "{0}: COLL105: there is no context 'prodution'; the kubeconfig has 'production'. Give one of them with --context.")]
    public void Open_File_IsRefused(string text, string message) => AssertRefused(text, message);

    [TestCase("no-cluster", "it names no cluster that the kubeconfig has")]
    [TestCase("no-user", "it names no user that the kubeconfig has")]
    public void Open_ContextThatNamesNothing_IsRefused(string context, string problem)
    {
        var text = Kubeconfig("", "token: a").Replace("current-context: c", $"current-context: {context}", StringComparison.Ordinal);

        AssertRefused(text, $"{{0}}: COLL107: context '{context}' cannot be used: {problem}. Mend it with 'kubectl config' or give another with --context.");
    }

    [TestCase("{}", "its cluster has no server address")]
    [TestCase("{server: '10.0.0.1:6443'}", "its cluster's server is not a URL; expected one such as https://10.0.0.1:6443")]
    [TestCase("{server: 'ftp://tok-3c1b-never-to-be-seen@host'}", "its cluster's server is not a URL; expected one such as https://10.0.0.1:6443")]
    [TestCase("{server: 'https://a', certificate-authority: ca.crt, certificate-authority-data: YQ==}", "its cluster has both certificate-authority and certificate-authority-data; expected one of them")]
    [TestCase("{server: 'https://a', insecure-skip-tls-verify: true, certificate-authority-data: YQ==}", "its cluster has a certificate authority and insecure-skip-tls-verify, which would leave it unused; expected the authority alone")]
    [TestCase("{server: 'https://a', proxy-url: 'ftp://u:tok-3c1b-never-to-be-seen@proxy'}", "its cluster's proxy-url is not one; expected http://, https:// or socks5:// with a host")]
    [TestCase("{server: 'https://a', proxy-url: 'u:tok-3c1b-never-to-be-seen@proxy:3128'}", "its cluster's proxy-url is not one; expected http://, https:// or socks5:// with a host")]
    [TestCase("{server: 'https://a', tls-server-name: \"a\\r\\nb\"}", "its cluster's tls-server-name is not a host name")]
    public void Open_Cluster_IsRefused(string cluster, string problem) => AssertRefused(
        Kubeconfig(cluster, "token: tok-3c1b-never-to-be-seen"), $"{{0}}: COLL107: context 'c' cannot be used: {problem}. Mend it with 'kubectl config' or give another with --context.");

    [TestCase("", "its user has no token, no client certificate and no credential plugin")]
    [TestCase($"token: {Secret}, username: a, password: {Secret}", "its user has both a token and a password; expected one of them")]
    [TestCase($"tokenFile: {Secret}, password: {Secret}", "its user has both a token and a password; expected one of them")]
    [TestCase($"token: \"{Secret}\\nX: y\"", "its user's token has characters that no token has; expected it alone on one line")]
    [TestCase("client-certificate: a, client-certificate-data: YQ==", "its user has both client-certificate and client-certificate-data; expected one of them")]
    [TestCase("client-certificate: a, client-key: a, client-key-data: YQ==", "its user has both client-key and client-key-data; expected one of them")]
    [TestCase("client-certificate: a", "its user has a client certificate without a key; expected client-key or client-key-data")]
    [TestCase($"token: {Secret}, as-groups: [readers]", "its user acts in groups, with extras or a UID but as nobody; expected 'as' beside them")]
    [TestCase($"token: {Secret}, as-uid: '1'", "its user acts in groups, with extras or a UID but as nobody; expected 'as' beside them")]
    [TestCase($"token: {Secret}, as-user-extra: {{reason: [audit]}}", "its user acts in groups, with extras or a UID but as nobody; expected 'as' beside them")]
    [TestCase($"token: {Secret}, as: \"a\\r\\nb\"", "its user acts as one whose name cannot be sent; expected printable ASCII")]
    [TestCase($"exec: {{{Exec}}}", "its user's exec has no command")]
    [TestCase($"exec: {{command: a, args: [{Secret}]}}", "its user's exec has no apiVersion; expected client.authentication.k8s.io/v1")]
    [TestCase("exec: {command: a, apiVersion: client.authentication.k8s.io/v1alpha1}", "its user's exec asks for client.authentication.k8s.io/v1alpha1, which Kubernetes removed in 1.24; expected v1 or v1beta1 (renew the entry with a newer version of the plugin)")]
    [TestCase("exec: {command: a, apiVersion: v9}", "its user's exec has an unknown apiVersion; expected client.authentication.k8s.io/v1 or v1beta1")]
    [TestCase("exec: {command: a, apiVersion: client.authentication.k8s.io/v1}", "its user's exec has no interactiveMode; expected Never, IfAvailable or Always")]
    [TestCase("exec: {command: a, interactiveMode: Sometimes, apiVersion: client.authentication.k8s.io/v1}", "its user's exec has an unknown interactiveMode; expected Never, IfAvailable or Always")]
    [TestCase($"exec: {{command: a, {Exec}, env: [{{value: {Secret}}}]}}", "its user's exec has a variable without a name")]
    [TestCase($"exec: {{command: a, {Exec}}}, auth-provider: {{name: gcp, config: {{access-token: {Secret}}}}}", "its user has both exec and auth-provider; expected exec alone")]
    public void Open_User_IsRefused(string user, string problem) => AssertRefused(
        Kubeconfig("{server: 'https://a'}", user), $"{{0}}: COLL107: context 'c' cannot be used: {problem}. Mend it with 'kubectl config' or give another with --context.");

    [TestCase("gcp", "'gcp', which Kubernetes has removed; expected the plugin 'gke-gcloud-auth-plugin' under 'exec'. To mend it, install it and run 'gcloud container clusters get-credentials CLUSTER'.")]
    [TestCase("azure", "'azure', which Kubernetes has removed; expected the plugin 'kubelogin' under 'exec'. To mend it, install it and run 'kubelogin convert-kubeconfig'.")]
    [TestCase("openstack", "'openstack', which Kubernetes has removed; expected the plugin 'client-keystone-auth' under 'exec'. To mend it, install it and name it under the user's 'exec'.")]
    public void Open_ProviderThatIsGone_NamesWhatReplacesIt(string provider, string rest) => AssertRefused(
        Kubeconfig("{server: 'https://a'}", $"auth-provider: {{name: {provider}, config: {{access-token: {Secret}}}}}"),
        $"{{0}}: COLL115: context 'c' logs in by the auth-provider {rest}");

    [TestCase($"{{name: oidc, config: {{id-token: {Secret}, refresh-token: {Secret}}}}}", "{0}: COLL116: context 'c' logs in by the auth-provider 'oidc', and its id-token is missing or has ended. Run 'kubectl auth whoami' with the same context, which renews it, or change to the plugin 'kubelogin' (kubectl oidc-login).")]
    [TestCase("{name: oidc, config: {id-token: e30.eyJleHAiOjE1MDAwMDAwMDB9.c2ln}}", "{0}: COLL116: context 'c' logs in by the auth-provider 'oidc', and its id-token is missing or has ended. Run 'kubectl auth whoami' with the same context, which renews it, or change to the plugin 'kubelogin' (kubectl oidc-login).")]
    [TestCase($"{{name: {Secret}}}", "{0}: COLL117: context 'c' logs in by an auth-provider that Kubernetes does not have; expected a credential plugin under 'exec'. Log in again with the cloud's own tool.")]
    public void Open_OtherProvider_IsRefused(string provider, string message) => AssertRefused(Kubeconfig("{server: 'https://a'}", $"auth-provider: {provider}"), message);

    [TestCase($"client-certificate-data: dG9r, client-key-data: dG9r", "client-certificate-data", "it holds no certificate in PEM")]
    [TestCase($"client-certificate: {Secret}, client-key: {Secret}", "client-certificate", "there is no such file")]
    public void Open_Certificate_IsRefused(string user, string field, string problem) => AssertRefused(
        Kubeconfig("{server: 'https://a'}", user), $"{{0}}: COLL108: '{field}' of context 'c' cannot be used: {problem}. Renew the kubeconfig's entry or log in again.");

    [TestCase("certificate-authority-data: bm90IFBFTQ==", "certificate-authority-data", "it holds no certificate in PEM")]
    [TestCase("certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCmRHOXIKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=", "certificate-authority-data", "it holds a certificate that is broken")]
    [TestCase("certificate-authority: nowhere.crt", "certificate-authority", "there is no such file")]
    public void Open_Authority_IsRefused(string authority, string field, string problem) => AssertRefused(
        Kubeconfig($"{{server: 'https://a', {authority}}}", "token: a"), $"{{0}}: COLL108: '{field}' of context 'c' cannot be used: {problem}. Renew the kubeconfig's entry or log in again.");

    [TestCase("{[a]: 1, [b]: 2}")]
    [TestCase("{{a: 1}: 1}")]
    [TestCase("{a: 1, !!binary a: 2}")]
    public void Open_KeysThatAreNoTextsOfTheirOwn_AreRefused(string extension)
    {
        var cluster = $"{{server: 'https://a', extensions: [{{name: client.authentication.k8s.io/exec, extension: {extension}}}]}}";
        var column = cluster.IndexOf("extension: {", StringComparison.Ordinal) + "- {name: one, cluster: ".Length + "extension: {".Length + 1 + (extension.StartsWith("{a", StringComparison.Ordinal) ? "a: 1, ".Length : 0);

        AssertRefused(
            Kubeconfig(cluster, "token: a"),
            FormattableString.Invariant($"{{0}}:4:{column}: COLL112: 'extension' is not what a kubeconfig has there; expected keys that are texts, each once. Mend it; 'kubectl config view' reads the same file."));
    }

    [Test]
    public void Open_NestedTooDeep_IsRefused() => AssertRefused(
        $"users: {new string('[', 100_000)}", "{0}:1:70: COLL104: this is not a kubeconfig; expected YAML with clusters, users and contexts. Mend it there; 'kubectl config view' reads the same file.");

    [Test]
    public void Open_NoSuchFile_NamesIt() => Assert.That(
        () => ClusterConnection.Open("nowhere/config", null, inCluster: false),
        Throws.TypeOf<CollectorException>().With.Message.EqualTo("nowhere/config: COLL102: there is no such file; expected a kubeconfig. Check the path after --kubeconfig."));

    private void AssertRefused(string text, string message)
    {
        var file = _folder.Write("config", text);

        var refused = Assert.Throws<CollectorException>(() => ClusterConnection.Open(file, null, inCluster: false).Dispose());

        Assert.That(refused?.Message, Is.EqualTo(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, file)));
        Assert.That(refused?.ToString(), Does.Not.Contain(Secret).And.Not.Contain("--->"), "a library's exception may quote what it read");
    }

    private static string Kubeconfig(string cluster, string user) => $$$"""
        current-context: c
        clusters:
        - {name: one, cluster: {{{cluster}}}}
        users:
        - {name: u, user: { {{{user}}} } }
        contexts:
        - {name: c, context: {cluster: one, user: u}}
        - {name: no-cluster, context: {cluster: two, user: u}}
        - {name: no-user, context: {cluster: plain, user: v}}

        """.Replace("clusters:", "clusters:\n- {name: plain, cluster: {server: 'https://a'}}", StringComparison.Ordinal);
}
