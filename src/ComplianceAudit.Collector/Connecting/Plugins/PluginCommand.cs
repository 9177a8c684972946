namespace ComplianceAudit.Collector.Connecting.Plugins;

/// <summary>Finds a plugin's program. The system's own search begins in the current folder, where a stranger may have put one of that name.</summary>
internal static class PluginCommand
{
    /// <summary>Path of the program, or null. Folders of the PATH that are not from the root are left out, as Go does.</summary>
    public static string? Find(string command, Func<string, string?> variable)
    {
        var endings = OperatingSystem.IsWindows() ? ["", .. (variable("PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").Split(';')] : (string[])[""];
        var folders = Path.IsPathRooted(command)
            ? [""]
            : (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified);
        return folders
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, command + ending)))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) => File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
