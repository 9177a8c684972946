namespace ComplianceAudit.Cli.Output;

/// <summary>Writes a node's facts where they were asked for; into a file of its owner alone: beside it first, then in its place.</summary>
internal static class FactsFile
{
    /// <summary>Writes them to standard output.</summary>
    public static void Write(Func<Stream> openOutput, MemoryStream document)
    {
        try
        {
            using var output = openOutput();
            document.WriteTo(output);
        }
        catch (IOException cause)
        {
            throw OutputErrors.Lost("-", cause);
        }
    }

    public static void Write(string path, MemoryStream document)
    {
        var pending = path + ".partial";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(pending, options))
                document.WriteTo(file);
            File.Move(pending, path, overwrite: true);
        }
        catch (Exception cause) when (OutputErrors.IsOfPlace(cause))
        {
            File.Delete(pending);
            throw OutputErrors.FileNotWritable(path, cause);
        }
    }
}
