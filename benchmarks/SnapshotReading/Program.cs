using ComplianceAudit.Snapshots;

// Reads a snapshot as an audit does: verifies every member, keeps the fields that a file names, and makes every index of every source.
// Prints how many resources were found through each.
var (path, fieldsFile) = (args[0], args[1]);
using var file = SnapshotFile.Open(path);
var snapshot = file.Read(new FieldSelection(File.ReadLines(fieldsFile).Select(SelectedFieldOf)), CancellationToken.None);
var sources = snapshot.Manifest.Plan.Select(SourceName.Parse).ToList();
var found = new int[6];
await Parallel.ForEachAsync(sources, (source, _) =>
{
    var resources = snapshot.List(source);
    if (resources.Count == 0)
        return ValueTask.CompletedTask;

    var index = snapshot.IndexOf(source);
    var first = resources[0];
    Interlocked.Add(ref found[0], resources.Count);
    Interlocked.Add(ref found[1], index.InNamespace(first.TextOf("metadata", "namespace")).Count);
    Interlocked.Add(ref found[2], index.Named(first.TextOf("metadata", "namespace"), first.TextOf("metadata", "name")) == 0 ? 1 : 0);
    Interlocked.Add(ref found[3], index.Labelled("app.kubernetes.io/name", first.TextOf("metadata", "labels", "app.kubernetes.io/name")).Count);
    Interlocked.Add(ref found[4], index.OwnedBy(OwnerOf(first)).Count);
    Interlocked.Add(ref found[5], index.OnNode(first.TextOf("spec", "nodeName")).Count);
    return ValueTask.CompletedTask;
});
Console.WriteLine(string.Join(' ', found));

static string OwnerOf(ResourceDocument resource) =>
    resource.Find("metadata", "ownerReferences") is >= 0 and var owners && resource.CountOf(owners) > 0 && resource.FieldOf(resource.ChildAt(owners, 0), "uid") is >= 0 and var uid
        ? resource.TextAt(uid)
        : "";

// A line is a source and the steps to a field: * for any element, ** at the end where everything below is kept: pods spec volumes * hostPath **
static SelectedField SelectedFieldOf(string line)
{
    var parts = line.Split(' ');
    var isWhole = parts[^1] == "**";
    return new SelectedField(SourceName.Parse(parts[0]), [.. parts[1..(isWhole ? ^1 : ^0)].Select(step => step == "*" ? null : step)], isWhole);
}
