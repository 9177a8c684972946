using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Output;

/// <summary>A folder of the user's, made with the first file that arrives in it. One that was made for nothing is removed again, with those above it.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly List<string> _made;

    private OutputFolder(string path, List<string> made) => (Path, _made) = (path, made);

    /// <summary>As the user named it.</summary>
    public string Path { get; }

    /// <summary>Proves that files can be written there, before any long work begins.</summary>
    /// <exception cref="OutputException">It cannot be made or written, or is a file.</exception>
    public static OutputFolder Open(string folder)
    {
        if (File.Exists(folder))
            throw OutputErrors.NotAFolder(folder);
        try
        {
            PendingFile.Create(System.IO.Path.Combine(folder, "probe")).Dispose();
            return new OutputFolder(folder, [.. Missing(folder)]);
        }
        catch (Exception cause) when (OutputErrors.IsOfPlace(cause))
        {
            throw OutputErrors.NotWritable(folder, cause);
        }
    }

    public void Dispose()
    {
        foreach (var folder in _made.Where(Directory.Exists).TakeWhile(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
    }

    /// <summary>The folder and those above it that are not there yet, the deepest first.</summary>
    private static IEnumerable<string> Missing(string folder)
    {
        for (var missing = System.IO.Path.GetFullPath(folder); missing is not null && !System.IO.Path.Exists(missing); missing = System.IO.Path.GetDirectoryName(missing))
            yield return missing;
    }
}
