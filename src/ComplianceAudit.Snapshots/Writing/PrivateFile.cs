namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Makes new files that only their owner may read and write (mode 0600).</summary>
internal static class PrivateFile
{
    public static FileStream Create(string path, FileOptions fileOptions = FileOptions.None)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = fileOptions };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return new FileStream(path, options);
    }
}
