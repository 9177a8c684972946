using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The files that a run left, one a line and never wrapped, so that they can be copied.</summary>
internal static class WrittenFiles
{
    public static void Write(IAnsiConsole console, IReadOnlyList<string> files)
    {
        Section.Title(console, "Files written");
        foreach (var file in files)
            Section.Copyable(console, $"  {file}");
    }
}
