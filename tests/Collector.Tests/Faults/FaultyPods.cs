using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>The recorded cluster's 11 pods, read in pages of 4 through faults.</summary>
internal static class FaultyPods
{
    public const string Path = "/api/v1/pods";

    /// <summary>Pods that the recording holds.</summary>
    public const int Count = 11;

    public static readonly ReplayOptions InPages = new() { PageSize = 4 };

    /// <summary>A fault at the nth request for pods.</summary>
    public static ReplayFault At(int request) => new(Path, request);

    public static Task<SourceCoverage> CoverAsync(params ReplayFault[] faults) => CoverAsync(InPages with { Faults = faults });

    public static Task<SourceCoverage> CoverAsync(ReplayOptions options) => CoverAsync(options, new HastyTime());

    public static async Task<SourceCoverage> CoverAsync(ReplayOptions options, HastyTime time)
    {
        await using var collecting = await Collecting.FromAsync(options);
        return await collecting.CoverPodsAsync(time);
    }
}
