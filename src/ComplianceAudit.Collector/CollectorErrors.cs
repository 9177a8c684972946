using ComplianceAudit.Collector.Connecting;

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

    public static CollectorException CredentialUnusable(string place, string context, CredentialProblem found) => new(
        place, "COLL108", $"'{found.Field}' of context '{context}' cannot be used: {found.Message}. Renew the kubeconfig's entry or log in again.");

    public static CollectorException PluginFailed(string place, string command, string problem) => new(
        place, "COLL109", $"the credential plugin '{OneLine.Of(command)}' gave no credential: {problem}. "
            + "Run 'kubectl get --raw /version' with the same kubeconfig to see its own message, or log in again.");

    public static CollectorException NotInCluster() => new(
        "--in-cluster", "COLL110", "this does not run in a pod with a service account: KUBERNETES_SERVICE_HOST or the mounted token is missing. "
            + "Leave --in-cluster out and use a kubeconfig, or run it in a pod.");

    public static CollectorException InClusterWithKubeconfig() => new(
        "--in-cluster", "COLL111", "--in-cluster takes no --kubeconfig and no --context. Leave one side out.");

    public static CollectorException KubeconfigField(string file, long line, long column, string field, string expected) => new(
        line > 0 ? FormattableString.Invariant($"{file}:{line}:{column}") : file,
        "COLL112",
        $"'{field}' is not what a kubeconfig has there; expected {expected}. Mend it; 'kubectl config view' reads the same file.");

    public static CollectorException PluginMissing(string place, string command, string hint) => new(
        place, "COLL113", $"the credential plugin '{OneLine.Of(command)}' is not installed: there is no such program{(command.Contains('/', StringComparison.Ordinal) ? "" : " on the PATH")}. "
            + (hint.Length > 0 ? $"Install it; the kubeconfig says: '{OneLine.Of(hint)}'." : "Install it, or give another context with --context."));

    public static CollectorException PluginNeedsTerminal(string place, string command) => new(
        place, "COLL114", $"the credential plugin '{OneLine.Of(command)}' asks a person (interactiveMode: Always), and standard input is not a terminal. "
            + "Run this in a terminal, or use a user that logs in by itself.");

    public static CollectorException ProviderGone(string place, string context, string provider, string plugin, string how) => new(
        place, "COLL115", $"context '{context}' logs in by the auth-provider '{provider}', which Kubernetes has removed; expected the plugin '{plugin}' under 'exec'. To mend it, {how}.");

    public static CollectorException ProviderTokenEnded(string place, string context) => new(
        place, "COLL116", $"context '{context}' logs in by the auth-provider 'oidc', and its id-token is missing or has ended. "
            + "Run 'kubectl auth whoami' with the same context, which renews it, or change to the plugin 'kubelogin' (kubectl oidc-login).");

    public static CollectorException ProviderUnknown(string place, string context) => new(
        place, "COLL117", $"context '{context}' logs in by an auth-provider that Kubernetes does not have; expected a credential plugin under 'exec'. Log in again with the cloud's own tool.");

    public static CollectorException ProxyVariable(string variable) => new(
        variable, "COLL118", "this environment variable is not the address of a proxy; expected one such as http://10.0.0.2:3128. Mend it, or name the server in NO_PROXY.");

    public static CollectorException AccountUnusable(CredentialProblem found) => new(
        "--in-cluster", "COLL119", $"the pod's service account cannot be used: its '{found.Field}': {found.Message}. Mount the account's token, or use a kubeconfig.");

    public static CollectorException ProxyFailed(string endpoint, string proxy, string origin) => new(
        endpoint, "COLL208", $"the proxy {proxy} (from {origin}) does not let through to the server, or is not there. "
            + "Check that it runs, its user and password, and that it allows this address; NO_PROXY leaves out one of the environment.");

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

    public static CollectorException NodeFactsFolder(string folder) => new(
        folder, "COLL302", "there is no such folder, or it cannot be listed; expected one with a file for each node, as 'node collect' prints it. Check the path after --node-facts.");

    public static CollectorException NotALinuxNode() => new(
        "node collect", "COLL401", "this is no Linux on x86-64 or AArch64; expected a node of a cluster. Run it on the node, or in a pod there.");

    public static CollectorException NoHostRoot(string folder, string problem) => new(
        folder, "COLL402", $"the node's root cannot be opened here: {problem}. Give the folder where it is mounted with --host-root, or leave the option out on the node itself.");

    public static CollectorException NodeNameUnknown(string folder) => new(
        folder, "COLL403", "no kubelet and no /etc/hostname says the node's name. Give the name that 'kubectl get nodes' shows with --node-name.");

    public static CollectorException PlanMalformed(string file, long line, long column) => new(
        FormattableString.Invariant($"{file}:{line}:{column}"), "COLL404", "this is not JSON; expected a plan as 'packs node-plan' writes it. Write it anew.");

    public static CollectorException NotAPlan(string file) => new(
        file, "COLL405", $"this is no plan; expected apiVersion '{NodePlan.ApiVersion}' and kind '{NodePlan.Kind}'. Write one with 'packs node-plan'.");

    public static CollectorException PlanKeyUnknown(string file, string key) => new(
        file, "COLL406", $"unknown key '{OneLine.Of(key)}'; expected components, files, certificates, host. Take the program's version that wrote the plan, or write it anew with this one.");

    public static CollectorException PlanKeyMalformed(string file, string key, string expected) => new(
        file, "COLL407", $"'{OneLine.Of(key)}' is not what a plan has there; expected {expected}. Write it anew with 'packs node-plan'.");

    private static string Quote(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
