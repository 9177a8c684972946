namespace ComplianceAudit.Snapshots.Tests;

/// <summary>A folder of one test's own, removed with all that is in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Names of what is in it, hidden ones too, in ordinal order.</summary>
    public IReadOnlyList<string> Names() =>
        [.. new DirectoryInfo(Path).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }).Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
