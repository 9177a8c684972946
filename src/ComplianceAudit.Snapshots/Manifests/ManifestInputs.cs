using System.IO.Enumeration;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Finds the files that a user's inputs name, and reads their bytes.</summary>
internal static class ManifestInputs
{
    public const string StandardInput = "-";

    private const string StandardInputName = "standard input";

    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>Each file with its name for messages, in the order of the inputs; a folder's files in ordinal order.</summary>
    public static IEnumerable<(string File, ReadOnlyMemory<byte> Content)> Read(IReadOnlyList<string> inputs, Stream? standardInput)
    {
        foreach (var input in inputs)
        {
            if (input == StandardInput)
                yield return (StandardInputName, ReadAll(StandardInputName, () => standardInput ?? throw SnapshotErrors.NoStandardInput(StandardInputName)));
            else
                foreach (var file in Directory.Exists(input) ? FilesOf(input) : [input])
                    yield return (file, ReadAll(file, () => File.OpenRead(file)));
        }
    }

    public static string NameOf(IReadOnlyList<string> inputs) => string.Join(", ", inputs.Select(input => input == StandardInput ? StandardInputName : input));

    private static string[] FilesOf(string folder)
    {
        try
        {
            var files = new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsManifest(entry.FileName),
                ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            var sorted = files.Select(file => file.Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
            return sorted.Length > 0 ? sorted : throw SnapshotErrors.EmptyFolder(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SnapshotErrors.CannotReadInput(folder, error);
        }
    }

    private static bool IsManifest(ReadOnlySpan<char> name)
    {
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Reads to the end, or to the limit: the input may be a pipe that never ends.</summary>
    private static ReadOnlyMemory<byte> ReadAll(string name, Func<Stream> open)
    {
        try
        {
            using var stream = open();
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, read);
                if (content.Length > Limits.FileBytes)
                    throw SnapshotErrors.InputTooLarge(name, Limits.FileBytes);
            }

            return content.GetBuffer().AsMemory(0, (int)content.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw SnapshotErrors.CannotReadInput(name, error);
        }
    }
}
