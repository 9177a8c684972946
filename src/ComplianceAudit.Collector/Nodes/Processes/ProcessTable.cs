using System.Globalization;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Processes;

/// <summary>The processes of the node that run components, as far as they are visible.</summary>
/// <param name="Seen">Those of the host first, then those in containers, each by number.</param>
/// <param name="AreVisible">Whether the node's processes could be looked at in whole.</param>
/// <param name="Problem">What was not visible, for a reader; empty when everything was.</param>
internal sealed record ProcessTable(IReadOnlyList<SeenProcess> Seen, bool AreVisible, string Problem)
{
    private const int MostProcesses = 200_000;

    public static ProcessTable Read(HostRoot root, HostRoot? own, CancellationToken cancellation)
    {
        var kernel = KernelOf(root, own, out var numbers);
        if (numbers.Count == 0)
            return new([], false, "no processes are visible: run it on the node, or in a pod with hostPID and the host's root with its /proc mounted");

        var problems = new List<string>();
        var seen = new List<SeenProcess>();
        foreach (var pid in numbers)
        {
            cancellation.ThrowIfCancellationRequested();
            if (new ProcessReader(root, kernel, pid).Read(problems) is { } process)
                seen.Add(process);
        }

        // Number 1 always runs: where it is not listed, the kernel hides the processes of other users (hidepid).
        var isWhole = numbers.Contains(1);
        if (!isWhole)
            problems.Insert(0, "processes of other users are hidden");
        return new([.. seen.OrderBy(process => process.Container.Length > 0).ThenBy(process => process.Pid)], isWhole, string.Join("; ", problems));
    }

    /// <summary>The host's own <c>/proc</c>; where its mount does not carry it, this program's, provided that its first process lives on the host's disk.</summary>
    private static HostRoot KernelOf(HostRoot root, HostRoot? own, out IReadOnlyList<int> numbers)
    {
        numbers = Numbers(root);
        if (numbers.Count > 0 || own is null || own.Enter(1).Value is not { } first)
            return root;
        using (first)
        {
            if (first.Status("/").Value is not { } theirs || root.Status("/").Value is not { } host || (theirs.Device, theirs.Inode) != (host.Device, host.Inode))
                return root;
        }

        numbers = Numbers(own);
        return own;
    }

    private static List<int> Numbers(HostRoot root) =>
        [.. (root.List("/proc", MostProcesses).Value ?? []).Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0).Where(pid => pid > 0).Order()];
}
