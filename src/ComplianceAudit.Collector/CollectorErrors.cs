using k8s.Exceptions;

namespace ComplianceAudit.Collector;

/// <summary>Every message with which a collection can end. Callers pass facts; none of them may be a credential or a library's message, which can quote one.</summary>
internal static class CollectorErrors
{
    private const string AnotherWay = "Give one with --kubeconfig FILE, set KUBECONFIG, or use --in-cluster inside a pod.";

    public static CollectorException NoKubeconfig(IReadOnlyList<string> lookedFor) => new(
        "kubeconfig", "COLL101", $"no kubeconfig was found; looked for {Quote(lookedFor)}. {AnotherWay}");

    public static CollectorException KubeconfigMissing(string file) => new(
        file, "COLL102", "there is no such file; expected a kubeconfig. Check the path after --kubeconfig.");

    public static CollectorException KubeconfigUnreadable(string file) => new(
        file, "COLL103", "the kubeconfig cannot be read by this user; expected read access. Run as its owner or give another with --kubeconfig FILE.");

    public static CollectorException KubeconfigMalformed(string file, long line, long column) => new(
        line > 0 ? FormattableString.Invariant($"{file}:{line}:{column}") : file,
        "COLL104",
        "this is not a kubeconfig; expected YAML with clusters, users and contexts. Mend it there; 'kubectl config view' reads the same file.");

    public static CollectorException UnknownContext(string place, string context, IReadOnlyList<string> contexts) => new(
        place, "COLL105", contexts.Count == 0
            ? $"there is no context '{context}': the kubeconfig has no contexts at all. Add one with 'kubectl config set-context'."
            : $"there is no context '{context}'; the kubeconfig has {Quote(contexts)}. Give one of them with --context.");

    public static CollectorException NoCurrentContext(string place, IReadOnlyList<string> contexts) => new(
        place, "COLL106", contexts.Count == 0
            ? "the kubeconfig has no contexts; expected one that names a cluster and a user. Add one with 'kubectl config set-context'."
            : $"the kubeconfig has no current context; it has {Quote(contexts)}. Give one of them with --context.");

    public static CollectorException ContextUnusable(string place, string context, string lacking) => new(
        place, "COLL107", $"context '{context}' cannot be used: {lacking}. Mend it with 'kubectl config' or give another with --context.");

    public static CollectorException CredentialFileUnreadable(string place, string context) => new(
        place, "COLL108", $"the certificate or key of context '{context}' cannot be read; expected PEM, in base64 or in a file that exists. "
            + "Renew the kubeconfig's entry.");

    public static CollectorException PluginFailed(string place, string command) => new(
        place, "COLL109", $"the credential plugin '{command}' gave no credential. "
            + "Run 'kubectl get --raw /version' with the same kubeconfig to see its own message, log in again, or check that it is on the PATH.");

    public static CollectorException NotInCluster() => new(
        "--in-cluster", "COLL110", "this does not run in a pod with a service account: KUBERNETES_SERVICE_HOST or the mounted token is missing. "
            + "Leave --in-cluster out and use a kubeconfig, or run it in a pod.");

    public static CollectorException InClusterWithKubeconfig() => new(
        "--in-cluster", "COLL111", "--in-cluster takes no --kubeconfig and no --context. Leave one side out.");

    public static CollectorException Refused(string endpoint) => new(
        endpoint, "COLL201", "the connection was refused or broke: nothing answers at this address. "
            + "Check that the API server runs and that the address, a VPN or a tunnel is right.");

    public static CollectorException UnknownHost(string endpoint) => new(
        endpoint, "COLL202", "the host name cannot be resolved. Check the server's name in the kubeconfig, and DNS or the VPN.");

    public static CollectorException Untrusted(string endpoint, string problem) => new(
        endpoint, "COLL203", $"the server's certificate is not trusted: {problem}. "
            + "Put the right certificate authority into the kubeconfig's certificate-authority-data; do not turn verification off.");

    public static CollectorException NoAnswer(string endpoint, TimeSpan waited) => new(
        endpoint, "COLL204", FormattableString.Invariant($"the server did not answer within {waited.TotalSeconds:0} seconds. ")
            + "Check the network, a firewall or a VPN on the way to it.");

    public static CollectorException Unauthorized(string endpoint) => new(
        endpoint, "COLL205", "the server does not accept the credentials (401). "
            + "Log in again or renew the kubeconfig's user; 'kubectl auth whoami' shows whether it works.");

    public static CollectorException NotAnApiServer(string endpoint, string found) => new(
        endpoint, "COLL206", $"this does not answer as a Kubernetes API server: {found}. Check the server's address in the kubeconfig.");

    public static CollectorException KeepsFailing(string endpoint, string reason) => new(
        endpoint, "COLL207", $"the server is there and does not work: {reason}. "
            + "Try again when it is healthy; 'kubectl get --raw /readyz?verbose' shows what ails it.");

    public static CollectorException OutputFolder(string folder) => new(
        folder, "COLL301", "the folder cannot be made or written; expected a folder for the snapshot file. Give another with --output.");

    /// <summary>The library's complaint about a context in our words: its own may quote values.</summary>
    public static CollectorException Incomplete(string place, string context, KubeConfigException found) => ContextUnusable(place, context, found.Message switch
    {
        var m when m.Contains("Server not found", StringComparison.Ordinal) => "its cluster has no server address",
        var m when m.Contains("Cluster not", StringComparison.Ordinal) => "it names no cluster that the kubeconfig has",
        var m when m.Contains("Bad server host", StringComparison.Ordinal) => "its cluster's server address is not a URL",
        var m when m.Contains("User not found", StringComparison.Ordinal) => "it names no user that the kubeconfig has",
        var m when m.Contains("Please use", StringComparison.Ordinal) => "its user logs in by a provider that Kubernetes has removed; a credential plugin replaces it",
        _ => "its user has no token, no client certificate and no credential plugin",
    });

    private static string Quote(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
