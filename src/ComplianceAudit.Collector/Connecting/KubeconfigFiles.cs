namespace ComplianceAudit.Collector.Connecting;

/// <summary>Which kubeconfig files count, as kubectl searches them: the one given, else KUBECONFIG's, else the one in the home folder.</summary>
internal static class KubeconfigFiles
{
    public const string Variable = "KUBECONFIG";

    private static string HomeFile => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config");

    /// <summary>Files to merge, the first winning; at least one.</summary>
    public static IReadOnlyList<FileInfo> Find(string? given, string? variable, string home)
    {
        if (given is not null)
            return File.Exists(given) ? [new FileInfo(given)] : throw CollectorErrors.KubeconfigMissing(given);

        // kubectl skips files of KUBECONFIG that do not exist, and reads the home folder only when the variable is empty.
        var named = (variable ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var candidates = named.Length > 0 ? named : [home];
        var found = candidates.Where(File.Exists).Distinct(StringComparer.Ordinal).Select(path => new FileInfo(path)).ToList();
        return found.Count > 0 ? found : throw CollectorErrors.NoKubeconfig(candidates);
    }

    /// <summary>As <see cref="Find(string?, string?, string)"/>, from this process's environment.</summary>
    public static IReadOnlyList<FileInfo> Find(string? given) =>
        Find(given, Environment.GetEnvironmentVariable(Variable), HomeFile);
}
