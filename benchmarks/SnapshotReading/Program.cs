using ComplianceAudit.Snapshots;

// Reads a snapshot as an audit does: verifies every member, keeps the fields that a file names, and makes every index of every source.
// Prints how many resources were found through each.
var (path, fieldsFile) = (args[0], args[1]);
using var file = SnapshotFile.Open(path);
var snapshot = file.Read(new FieldSelection(File.ReadLines(fieldsFile).Select(SelectedFieldOf)), CancellationToken.None);
var sources = snapshot.Manifest.Plan.Select(SourceName.Parse).ToList();
Func<SourceIndex, ResourceDocument, int>[] questions =
[
    (index, first) => index.InNamespace(first.TextOf("metadata", "namespace")).Count,
    (index, first) => index.Named(first.TextOf("metadata", "namespace"), first.TextOf("metadata", "name")) == 0 ? 1 : 0,
    (index, first) => index.Labelled("app.kubernetes.io/name", first.TextOf("metadata", "labels", "app.kubernetes.io/name")).Count,
    (index, first) => index.OwnedBy(OwnerOf(first)).Count,
    (index, first) => index.OnNode(first.TextOf("spec", "nodeName")).Count,
];
var found = new int[questions.Length];
var held = sources.Select(source => (Source: source, Resources: snapshot.List(source))).Where(source => source.Resources.Count > 0).OrderByDescending(source => source.Resources.Count);
Parallel.ForEach(held.SelectMany(source => Enumerable.Range(0, questions.Length).Select(question => (source.Source, First: source.Resources[0], Question: question))), one =>
    Interlocked.Add(ref found[one.Question], questions[one.Question](snapshot.IndexOf(one.Source), one.First)));
Console.WriteLine($"{sources.Sum(source => snapshot.List(source).Count)} {string.Join(' ', found)}");

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
