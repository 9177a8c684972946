namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>A program that gives the credential (kubeconfig v1, ExecConfig).</summary>
internal sealed class KubeconfigPlugin
{
    /// <summary>A name for the PATH, or a path from the root.</summary>
    public required string Command { get; init; }

    public required string ApiVersion { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    public string InstallHint { get; init; } = "";

    public bool WantsCluster { get; init; }

    /// <summary><c>Never</c>, <c>IfAvailable</c> or <c>Always</c>.</summary>
    public string InteractiveMode { get; init; } = "";

    public static KubeconfigPlugin Read(ConfigNode plugin, string folder)
    {
        var (command, version, mode) = (plugin["command"].Text, plugin["apiVersion"].Text, plugin["interactiveMode"].Text);
        return new KubeconfigPlugin
        {
            // A bare name is looked for on the PATH alone.
            Command = command.Contains('/', StringComparison.Ordinal) || command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? KubeconfigFile.Rooted(folder, command)
                : command,
            ApiVersion = version,
            Arguments = plugin["args"].Texts,
            Environment = [.. plugin["env"].Elements.Select(entry => KeyValuePair.Create(entry["name"].Text, entry["value"].Text))],
            InstallHint = plugin["installHint"].Text,
            WantsCluster = plugin["provideClusterInfo"].Flag,
            InteractiveMode = mode.Length == 0 && version == "client.authentication.k8s.io/v1beta1" ? "IfAvailable" : mode,
        };
    }
}
