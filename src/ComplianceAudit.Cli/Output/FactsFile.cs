using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Output;

/// <summary>Writes a node's facts where they were asked for; into a file of its owner alone, whole.</summary>
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
        try
        {
            using var file = PendingFile.Create(path);
            document.WriteTo(file.Stream);
            file.Replace();
        }
        catch (Exception cause) when (OutputErrors.IsOfPlace(cause))
        {
            throw OutputErrors.FileNotWritable(path, cause);
        }
    }
}
