using System.Diagnostics;

namespace ComplianceAudit.Collector.Tests.Nodes.Disk;

/// <summary>A folder that stands for a node's disk, with what a hostile node puts on it.</summary>
internal sealed class HostFolder : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public string Path => System.IO.Path.Combine(_folder.Path, "host");

    public HostFolder() => Directory.CreateDirectory(Path);

    public string Write(string path, string text) => _folder.Write("host" + path, text);

    /// <summary>A file beside the host's root, which nothing on the host may reach.</summary>
    public string WriteOutside(string name, string text) => _folder.Write(name, text);

    public void Link(string path, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path + path)!);
        File.CreateSymbolicLink(Path + path, target);
    }

    public void Folder(string path) => Directory.CreateDirectory(Path + path);

    /// <summary>Runs a program of the system with a path of the host last, and says whether it worked.</summary>
    public bool Run(string program, string path, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, [.. arguments, Path + path]) { RedirectStandardError = true })!;
        run.WaitForExit();
        return run.ExitCode == 0;
    }

    public void Dispose()
    {
        // .NET cannot name files whose names are no UTF-8.
        Run("rm", "", "-rf");
        _folder.Dispose();
    }
}
