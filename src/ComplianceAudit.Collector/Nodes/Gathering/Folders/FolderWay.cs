using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering.Documents;
using ComplianceAudit.Collector.Nodes.Gathering.Forms;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Folders;

/// <summary>Takes facts from files that someone gathered by hand, one for each node, in any of the forms that <c>node collect</c> writes.</summary>
internal sealed class FolderWay(string folder, Observers observers) : INodeFactsWay
{
    public Task<IReadOnlyList<string>> GatherAsync(GatheredFacts gathered, CancellationToken cancellation)
    {
        Gather(FilesOf(folder), gathered, cancellation);
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    /// <summary>The files of the folder, in ordinal order; hidden ones and folders in it are left out.</summary>
    /// <exception cref="CollectorException">There is no such folder, or it cannot be listed.</exception>
    public static IReadOnlyList<FileInfo> FilesOf(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFiles().Where(file => !file.Name.StartsWith('.')).OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException)
        {
            throw CollectorErrors.NodeFactsFolder(folder);
        }
    }

    private void Gather(IReadOnlyList<FileInfo> all, GatheredFacts gathered, CancellationToken cancellation)
    {
        // Files are read twice, so that one at a time is in memory and a node of two files is known before either is believed.
        var nodes = observers.Nodes.Seen.Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        var files = new Dictionary<string, List<FileInfo>>(StringComparer.Ordinal);
        foreach (var file in all)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(file, gathered.Note) is not { } document)
                continue;
            if (nodes.Contains(document.Node))
                files.TryAdd(document.Node, []);
            else
                gathered.Note($"{OneLine.Of(file.Name)}: the cluster has no node '{OneLine.Of(document.Node)}'; was it read in another cluster, or has the node left?");
            files.GetValueOrDefault(document.Node)?.Add(file);
        }

        foreach (var node in observers.Nodes.Seen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!files.TryGetValue(node.Name, out var its))
                gathered.Lack(node.Name, CoverageStatus.NotCollected, UntoldNode.WhyNot(node) ?? "the folder has no usable file of this node");
            else if (its.Count > 1)
                gathered.Lack(node.Name, CoverageStatus.NotCollected, $"{its.Count} files are of this node ({string.Join(", ", its.Take(5).Select(file => OneLine.Of(file.Name)))}), and which one counts is not known; leave one of them");
            else if (Read(its[0], _ => { }) is { } document)
                Take(node, document, gathered);
        }
    }

    private static void Take(SeenNode node, NodeDocument document, GatheredFacts gathered)
    {
        if (UntoldNode.WhyOther(node, document) is { } other)
            gathered.Lack(node.Name, CoverageStatus.NotCollected, other);
        else
            gathered.Take(document);
    }

    private static NodeDocument? Read(FileInfo file, Action<string> note)
    {
        try
        {
            // What is no ordinary file has no length, and is never opened: a pipe would wait for whoever writes into it.
            if (file.Length == 0)
                throw new RefusedFactsException("it is empty, or no ordinary file");
            if (file.Length > UnpackedFacts.MostBytes)
                throw UnpackedFacts.TooLarge();
            return NodeDocumentReader.Read(UnpackedFacts.Of(File.ReadAllBytes(file.FullName)));
        }
        catch (Exception found) when (found is RefusedFactsException or IOException or UnauthorizedAccessException)
        {
            note($"{OneLine.Of(file.Name)}: {(found is RefusedFactsException ? found.Message : "it cannot be read")}");
            return null;
        }
    }
}
