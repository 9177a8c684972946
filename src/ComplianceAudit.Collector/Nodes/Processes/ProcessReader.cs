using System.Globalization;
using System.Text;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Processes;

/// <summary>Reads one process from the kernel's folder of it (proc(5)). One that ends meanwhile, or whose number is another's by the end, was never there.</summary>
internal sealed class ProcessReader(HostRoot root, HostRoot kernel, int pid)
{
    private const int LongestCommand = 1 << 20;
    private const int LongestFile = 1 << 20;
    private const string Deleted = " (deleted)";

    private readonly string _folder = FormattableString.Invariant($"/proc/{pid}");

    /// <summary>The process, when it runs a component.</summary>
    /// <param name="problems">Gets what of it could not be read.</param>
    public SeenProcess? Read(ICollection<string> problems)
    {
        var began = Started();
        if (!kernel.ReadKernel($"{_folder}/cmdline", LongestCommand).IsKnown(out var command, out var problem))
        {
            if (problem.Kind is HostProblemKind.Denied or HostProblemKind.TooLarge)
                problems.Add($"command line of process {_folder}: {problem.Text}");
            return null;
        }

        var words = Words(HostPath.Text(command.Content));
        if (words.Count == 0)
            return null;
        var executable = Executable();
        var hidesWords = words[0].Any(char.IsWhiteSpace);
        IReadOnlyList<string> title = hidesWords ? words[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) : words;
        if ((ComponentProgram.Of(title) ?? OfExecutable(executable, title)) is not { } program)
            return null;

        var flags = !hidesWords ? CommandLine.OfFlags(program.Component, words, program.Words)
            : CommandLine.Unknown($"{program.Component} has written a title over its command line");
        var (unit, container) = ControlGroup.Read(TextOf("cgroup") ?? "");
        var (rootOf, view) = View();
        var seen = new SeenProcess(pid, program, executable ?? title[0], flags)
        {
            User = User(),
            Environment = Environment(program.Component, problems),
            Unit = unit,
            Container = container,
            RootOf = rootOf,
            View = view,
        };
        if (Started() == began)
            return seen;
        view?.Dispose();
        return null;
    }

    /// <summary>Words end with a zero byte each; a program that writes over them leaves zeros behind.</summary>
    private static List<string> Words(string commandLine)
    {
        var words = commandLine.TrimEnd('\0').Split('\0').ToList();
        return words is [""] ? [] : words;
    }

    /// <summary>A process may call itself anything; what the kernel runs for it counts too.</summary>
    private static ComponentProgram? OfExecutable(string? executable, IReadOnlyList<string> words) =>
        executable is null ? null : ComponentProgram.Of([executable, .. words.Skip(1)]);

    /// <summary>What the kernel runs, as it names the file; null when it does not say.</summary>
    private string? Executable()
    {
        if (kernel.ReadLink($"{_folder}/exe").Value is not { Length: > 0 } path)
            return null;
        return path.EndsWith(Deleted, StringComparison.Ordinal) ? path[..^Deleted.Length] : path;
    }

    /// <summary>When it began, in ticks of the kernel: tells a process from a later one with its number. The name before it may hold anything but ends at the last parenthesis.</summary>
    private string? Started() => TextOf("stat") is { } stat ? stat[(stat.LastIndexOf(')') + 1)..].Split(' ').ElementAtOrDefault(20) : null;

    private (uint Uid, uint Gid)? User()
    {
        var lines = TextOf("status")?.Split('\n') ?? [];
        return Effective("Uid:") is { } uid && Effective("Gid:") is { } gid ? (uid, gid) : null;

        // Real, effective, saved and file system's.
        uint? Effective(string name) =>
            uint.TryParse(Array.Find(lines, line => line.StartsWith(name, StringComparison.Ordinal))?.Split('\t').ElementAtOrDefault(2), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private List<KeyValuePair<string, string?>>? Environment(string component, ICollection<string> problems)
    {
        if (!kernel.ReadKernel($"{_folder}/environ", LongestFile).IsKnown(out var file, out var problem))
        {
            if (problem.Kind is HostProblemKind.Denied or HostProblemKind.TooLarge)
                problems.Add($"environment of {component} (process {pid.ToString(CultureInfo.InvariantCulture)}): {problem.Text}");
            return null;
        }

        return [.. ComponentVariables.Of(component, HostPath.Text(file.Content).Split('\0', StringSplitOptions.RemoveEmptyEntries))];
    }

    private (string? RootOf, HostRoot? View) View()
    {
        if (kernel.Enter(pid).Value is not { } entered)
            return (null, null);
        if (entered.Status("/").Value is { } own && root.Status("/").Value is { } host && (own.Device, own.Inode) != (host.Device, host.Inode))
            return ("container", entered);
        entered.Dispose();
        return ("host", null);
    }

    private string? TextOf(string name) => kernel.ReadKernel($"{_folder}/{name}", LongestFile).Value is { } file ? Encoding.UTF8.GetString(file.Content) : null;
}
