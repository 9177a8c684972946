namespace ComplianceAudit.Cli.Output;

/// <summary>A folder of the user's: made when it is missing, with those above it, and removed again when nothing arrives in it.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly List<string> _made;

    private OutputFolder(string path, List<string> made) => (Path, _made) = (path, made);

    /// <summary>As the user named it.</summary>
    public string Path { get; }

    /// <exception cref="OutputException">It cannot be made, or is a file.</exception>
    public static OutputFolder Open(string folder)
    {
        if (File.Exists(folder))
            throw OutputErrors.NotAFolder(folder);
        List<string> made = [];
        try
        {
            made = [.. Missing(folder)];
            Directory.CreateDirectory(folder);
            return new OutputFolder(folder, made);
        }
        catch (Exception cause) when (OutputErrors.IsOfPlace(cause))
        {
            RemoveEmpty(made);
            throw OutputErrors.NotWritable(folder, cause);
        }
    }

    public void Dispose() => RemoveEmpty(_made);

    /// <summary>The folder and those above it that are not there yet, the deepest first.</summary>
    private static IEnumerable<string> Missing(string folder)
    {
        for (var missing = System.IO.Path.GetFullPath(folder); missing is not null && !System.IO.Path.Exists(missing); missing = System.IO.Path.GetDirectoryName(missing))
            yield return missing;
    }

    private static void RemoveEmpty(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists).TakeWhile(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
    }
}
