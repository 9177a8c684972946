using ComplianceAudit.Cli.Inspecting;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using Spectre.Console;

namespace ComplianceAudit.Cli.Previewing;

/// <summary>A dry run for readers: what may be read, what may not and why, and what will be unknown for it.</summary>
internal static class PreviewView
{
    private static readonly (SourceAccess Access, string Title)[] Groups =
    [
        (SourceAccess.Allowed, "May be read"),
        (SourceAccess.Denied, "May not be read"),
        (SourceAccess.Unknown, "The server would not say"),
        (SourceAccess.NotServed, "Not served, so empty"),
        (SourceAccess.NotCollected, "Not read by this collection"),
    ];

    /// <param name="terminal">Where to.</param>
    /// <param name="context">Name of one of several contexts, or empty.</param>
    /// <param name="connection">The way to the cluster.</param>
    /// <param name="preview">What was found.</param>
    public static void Write(Terminal terminal, string context, ClusterConnection connection, CollectionPreview preview)
    {
        var console = terminal.Out;
        if (context.Length > 0)
            Section.Title(console, SafeText.Line($"Context {context}"));
        var version = preview.KubernetesVersion.Length > 0 ? $", {preview.KubernetesVersion}" : "";
        console.WriteLine(SafeText.Line($"Plan for {connection.Cluster} ({connection.Endpoint}{version}). No object was read, no file was written."));
        if (!connection.TlsVerified)
            console.WriteLine("Warning: the kubeconfig turns TLS verification off; nothing proves that this cluster answered.");
        foreach (var (access, title) in Groups)
            WriteGroup(console, title, [.. preview.Sources.Where(source => source.Access == access)]);

        if (preview.Unknown.Count == 0)
        {
            console.WriteLine();
            console.WriteLine("Every check would have its evidence.");
            return;
        }

        Section.Title(console, "Checks that would lack evidence");
        WriteRow(console, 0, FormattableString.Invariant($"{Quantity.Count(preview.Unknown.Count, "check", "checks")}: {string.Join(", ", preview.Unknown)}"));
        console.WriteLine("'packs rbac' prints the rights that collecting needs.");
    }

    private static void WriteGroup(IAnsiConsole console, string title, List<SourcePreview> sources)
    {
        if (sources.Count == 0)
            return;
        Section.Title(console, title);
        foreach (var reason in sources.GroupBy(source => source.Reason, StringComparer.Ordinal))
            WriteReason(console, reason.Key, [.. reason]);
    }

    /// <summary>A reason that several sources share is said once, above them.</summary>
    private static void WriteReason(IAnsiConsole console, string reason, List<SourcePreview> sources)
    {
        var isShared = reason.Length > 0 && sources.Count > 1;
        if (isShared)
            WriteRow(console, 0, $"{reason}:");
        foreach (var source in sources)
            WriteRow(console, isShared ? 1 : 0, reason.Length > 0 && !isShared ? $"{LineOf(source)}: {reason}" : LineOf(source));
    }

    private static void WriteRow(IAnsiConsole console, int level, string text)
    {
        var rows = new Grid().AddColumn(new GridColumn { Padding = new Padding(2 + (2 * level), 0, 0, 0) });
        rows.AddRow(Section.Cell(text));
        console.Write(rows);
    }

    private static string LineOf(SourcePreview source)
    {
        var name = source.Version.Length > 0 ? $"{source.Source} {source.Version}" : $"{source.Source}";
        var wanted = source.Checks.Count switch
        {
            0 => source.MadeFromIt.Count > 0 ? $"for {string.Join(", ", source.MadeFromIt)}" : "for the report",
            var count => Quantity.Count(count, "check", "checks"),
        };
        return $"{name} ({wanted}{NeedsOf(source)})";
    }

    /// <summary>What it takes, where that is not to list the source itself.</summary>
    private static string NeedsOf(SourcePreview source) =>
        source.Access == SourceAccess.Allowed || source.Rights.Count == 0 || source.Rights is [var one] && one == $"list {source.Source}" ? "" : $"; needs {string.Join(" or ", source.Rights)}";
}
