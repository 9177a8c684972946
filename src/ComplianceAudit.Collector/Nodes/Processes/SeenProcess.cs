using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Processes;

/// <summary>A process that runs a component.</summary>
/// <param name="Pid">Its number.</param>
/// <param name="Program">What it runs.</param>
/// <param name="Name">Path of the program, by the kernel where it says so, else as the process names itself.</param>
/// <param name="Command">Its flags.</param>
internal sealed record SeenProcess(int Pid, ComponentProgram Program, string Name, CommandLine Command)
{
    /// <summary>Numbers of the user and group that it acts as; null when not known.</summary>
    public (uint Uid, uint Gid)? User { get; init; }

    /// <summary>Variables that configure it, without values where only the name matters; null when the environment could not be read.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>>? Environment { get; init; }

    /// <summary>systemd unit that it runs in; empty when in none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Container that it runs in; empty when in none.</summary>
    public string Container { get; init; } = "";

    /// <summary><c>host</c> or <c>container</c>: whose disk it sees; null when that cannot be known.</summary>
    public string? RootOf { get; init; }

    /// <summary>Its own disk, when that is not the host's.</summary>
    public HostRoot? View { get; init; }
}
