using System.Diagnostics;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>Finds the kube-apiserver and etcd that <c>build.sh</c> beside this file puts into the user's cache.</summary>
internal static partial class ApiServerBinaries
{
    private const string Version = "1.20.2";

    private static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "compliance-audit",
        "kube-apiserver-" + Version);

    public static string ApiServer => Path.Combine(Folder, "kube-apiserver");

    public static string Etcd => Path.Combine(Folder, "etcd");

    public static Process Start(string program, string logFile, IEnumerable<string> arguments)
    {
        // The shell only sends the log to a file and is replaced by the program, so that the process id is the program's own.
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec \"$0\" \"$@\" >" + logFile + " 2>&1", program } };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
