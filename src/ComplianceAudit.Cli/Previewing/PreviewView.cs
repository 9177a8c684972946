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

    public static void Write(Terminal terminal, ClusterConnection connection, CollectionPreview preview)
    {
        var console = terminal.Out;
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

        Section.Title(console, "Unknown for it, in whole or in part");
        var rows = Section.Rows(1);
        rows.AddRow(Section.Cell(FormattableString.Invariant($"{preview.Unknown.Count} checks: {string.Join(", ", preview.Unknown)}")));
        console.Write(rows);
        console.WriteLine("'packs rbac' prints the rights that collecting needs.");
    }

    private static void WriteGroup(IAnsiConsole console, string title, List<SourcePreview> sources)
    {
        if (sources.Count == 0)
            return;
        Section.Title(console, title);
        var rows = Section.Rows(1);
        foreach (var source in sources)
            rows.AddRow(Section.Cell(LineOf(source)));
        console.Write(rows);
    }

    private static string LineOf(SourcePreview source)
    {
        var name = source.Version.Length > 0 ? $"{source.Source} {source.Version}" : $"{source.Source}";
        var wanted = source.Checks.Count switch
        {
            0 => source.MadeFromIt.Count > 0 ? $"for {string.Join(", ", source.MadeFromIt)}" : "for the report",
            1 => "1 check",
            var count => FormattableString.Invariant($"{count} checks"),
        };
        return source.Reason.Length > 0 ? $"{name} ({wanted}): {source.Reason}" : $"{name} ({wanted})";
    }
}
