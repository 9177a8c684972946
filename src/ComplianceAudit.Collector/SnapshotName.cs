using System.Globalization;

namespace ComplianceAudit.Collector;

/// <summary>File name of a snapshot: the cluster's name, made harmless, and the time it began.</summary>
internal static class SnapshotName
{
    private const int LongestCluster = 100;

    public static string Of(string cluster, DateTimeOffset started)
    {
        var safe = new string([.. cluster.Take(LongestCluster).Select(character => IsHarmless(character) ? character : '-')]).Trim('.', '-');
        return string.Create(CultureInfo.InvariantCulture, $"{(safe.Length > 0 ? safe : "cluster")}-{started.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.snapshot.zip");
    }

    private static bool IsHarmless(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-';
}
