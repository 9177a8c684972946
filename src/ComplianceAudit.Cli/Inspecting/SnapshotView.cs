using ComplianceAudit.Cli.Auditing;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Reports;
using ComplianceAudit.Snapshots;
using Spectre.Console;

namespace ComplianceAudit.Cli.Inspecting;

/// <summary>Prints what a snapshot file holds and lacks, for a reader.</summary>
internal sealed class SnapshotView(Terminal terminal)
{
    /// <summary>Namespaces and nodes of one source that are listed unless all are asked for.</summary>
    private const int MostParts = 10;

    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Warning = new(Color.Yellow);

    private readonly IAnsiConsole _console = terminal.Out;

    public void Write(string path, SnapshotFile file)
    {
        var manifest = file.Manifest;
        WriteOrigin(manifest);
        Section.Copyable(_console, $"  Digest      {file.Digest}");
        if (manifest.Kind == SnapshotKinds.Cluster && !manifest.TlsVerified)
            _console.WriteLine("Warning: the kubeconfig turned TLS verification off; nothing proves that this cluster answered.", Warning);

        WritePlan(manifest);
        WriteSources(file);
        Section.Title(_console, "Size");
        _console.WriteLine(
            $"  {Quantity.Bytes(new FileInfo(path).Length)}, {Quantity.Bytes(manifest.Members.Sum(member => member.Size))} of JSON unpacked, {Quantity.Count(manifest.Members.Count, "member", "members")}");
        terminal.Note("The manifest alone was read; 'snapshot verify' checks every byte.");
    }

    private void WriteOrigin(SnapshotManifest manifest)
    {
        var rows = Section.Rows(2);
        Row(rows, "Cluster", manifest.Cluster);
        Row(rows, "Kubernetes", manifest.KubernetesVersion);
        Row(rows, "Collected", $"{Quantity.Moment(manifest.Started)}, in {Quantity.Duration(manifest.Ended - manifest.Started)}");
        Row(rows, "By", manifest.Principal.Length > 0 ? manifest.Principal : "an account that the server did not name");
        Row(rows, "Groups", string.Join(", ", manifest.PrincipalGroups));
        foreach (var rights in manifest.Rights.Select(right => right.Split(' ', 2)).GroupBy(right => right[0], right => right[^1], StringComparer.Ordinal))
            Row(rows, "Rights", $"{rights.Key} {string.Join(", ", rights)}");
        Row(rows, "Endpoint", manifest.Endpoint);
        if (manifest.Kind == SnapshotKinds.Cluster)
        {
            Row(rows, "TLS", manifest.TlsVerified ? "verified" : "not verified");
            if (manifest.TlsVerified)
                Row(rows, "CA", manifest.CaFingerprint.Length > 0 ? $"SHA-256 {manifest.CaFingerprint}" : "one that the system trusts");
        }

        Row(rows, "Collector", manifest.Collector);
        Row(rows, "Format", manifest.IsNewerFormat ? $"{manifest.Format}, newer than this program knows" : manifest.Format);
        if (manifest.UnknownKeys is { Count: > 0 } keys)
            Row(rows, "Not known", $"{Quantity.Count(keys.Count, "key", "keys")} of the manifest, kept and not interpreted: {string.Join(", ", keys)}");
        _console.Write(rows);
    }

    private void WritePlan(SnapshotManifest manifest)
    {
        Section.Title(_console, "Plan");
        var rows = Section.Rows(2);
        Row(rows, "Sources", Quantity.Count(manifest.Plan.Count));
        Row(rows, "Extras", manifest.Extras.Count > 0 ? string.Join(", ", manifest.Extras) : "none");
        Row(rows, "Node files", string.Join(", ", manifest.NodeFiles));
        _console.Write(rows);
    }

    private void WriteSources(SnapshotFile file)
    {
        Section.Title(_console, "Sources");
        var sizes = file.Sizes().ToDictionary(size => size.Source);
        var rows = Section.Rows(3);
        rows.Columns[0].Alignment = rows.Columns[1].Alignment = Justify.Right;
        rows.AddRow(Section.Cell("Documents", Dim), Section.Cell("JSON", Dim), Section.Cell("Source", Dim));
        foreach (var kind in file.Manifest.Coverage.GroupBy(entry => new SourceName(entry.Source.Resource, entry.Source.Group)))
        {
            // Facts of one kind share their members, whatever component or path they are of.
            var sources = kind.GroupBy(entry => entry.Source).ToList();
            var size = sizes.GetValueOrDefault(kind.Key);
            foreach (var source in sources)
                WriteSource(rows, source.Key, [.. source], sources.Count == 1 ? size : null);
            if (sources.Count > 1 && size is not null)
                rows.AddRow(Section.Cell(Quantity.Count(size.Documents)), Section.Cell(Quantity.Bytes(size.Bytes)), new Rows(Section.Cell($"{kind.Key} in all"), Section.Cell(PackedOf(size), Dim)));
        }

        _console.Write(rows);
    }

    private void WriteSource(Grid rows, SourceName source, List<SourceCoverage> coverage, SourceSize? size)
    {
        var whole = coverage.Find(entry => entry is { Namespace: "", Node: "" });
        var parts = coverage.Where(entry => entry != whole).ToList();
        var documents = whole?.Count ?? parts.Sum(part => (long)part.Count);
        rows.AddRow(
            Section.Cell(Quantity.Count(documents)), Section.Cell(size is null ? "" : Quantity.Bytes(size.Bytes)), new Rows([.. LinesOf(source, whole, size), .. LinesOf(parts)]));
    }

    private static IEnumerable<Text> LinesOf(SourceName source, SourceCoverage? whole, SourceSize? size)
    {
        yield return Section.Cell($"{source} {whole?.Version}".TrimEnd() + (whole is null ? "" : $", {CoverageWords.Title(whole.Status)}"), whole is null ? Style.Plain : StyleOf(whole.Status));
        if (whole is null)
            yield break;
        if (whole.Reason.Length > 0)
            yield return Section.Cell(whole.Reason);
        if (whole.Changed)
            yield return Section.Cell("changed while it was read: its pages are not of one moment", Warning);
        if (string.Join(", ", FactsOf(whole, size)) is { Length: > 0 } facts)
            yield return Section.Cell(facts, Dim);
    }

    private static IEnumerable<string> FactsOf(SourceCoverage list, SourceSize? size)
    {
        if (list.ResourceVersion.Length > 0)
            yield return $"resourceVersion {list.ResourceVersion}";
        if (list.FromCache)
            yield return "from the API server's cache";
        if (list is { Started: { } started, Ended: { } ended })
            yield return $"{Quantity.Time(started)} in {Quantity.Duration(ended - started)}";
        if (list.Pages > 0)
            yield return Quantity.Count(list.Pages, "page", "pages");
        if (list.Restarts > 0)
            yield return Quantity.Count(list.Restarts, "restart", "restarts");
        if (size is not null)
            yield return PackedOf(size);
    }

    private static string PackedOf(SourceSize size) => $"{Quantity.Bytes(size.PackedBytes)} packed";

    /// <summary>The namespaces and nodes that differ from the whole.</summary>
    private IEnumerable<Text> LinesOf(List<SourceCoverage> parts)
    {
        var most = terminal.Verbosity == Verbosity.Verbose ? parts.Count : MostParts;
        foreach (var part in parts.Take(most))
        {
            var place = string.Concat(part.Namespace.Length > 0 ? $" in {part.Namespace}" : "", part.Node.Length > 0 ? $" on {part.Node}" : "");
            var reason = part.Reason.Length > 0 ? $": {part.Reason}" : "";
            yield return Section.Cell($"{CoverageWords.Title(part.Status)}{place}, {Quantity.Count(part.Count, "document", "documents")}{reason}", StyleOf(part.Status));
        }

        if (parts.Count > most)
            yield return Section.Cell($"and {Quantity.Count(parts.Count - most)} more; --verbose lists all", Dim);
    }

    private static Style StyleOf(CoverageStatus status) => CoverageWord.Of(CoverageWords.Word(status)).IsWhole ? Style.Plain : Warning;

    private static void Row(Grid rows, string label, string text)
    {
        if (text.Length > 0)
            rows.AddRow(Section.Cell(label, Dim), Section.Cell(text));
    }
}
