using ComplianceAudit.Cli.Terminals;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The parts that every section of a summary is made of. Text is data here, never Spectre's markup.</summary>
internal static class Section
{
    public static void Title(IAnsiConsole console, string title)
    {
        console.WriteLine();
        console.Write(new Text(title, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
    }

    /// <summary>Rows whose first columns keep their width and whose last one wraps.</summary>
    public static Grid Rows(int columns)
    {
        var grid = new Grid();
        for (var i = 0; i < columns; i++)
            grid.AddColumn(new GridColumn { NoWrap = i < columns - 1, Padding = new Padding(i == 0 ? 2 : 0, 0, i < columns - 1 ? 2 : 0, 0) });
        return grid;
    }

    public static Text Cell(string text, Style? style = null) => new(SafeText.Line(text), style);

    /// <summary>A line that the terminal may wrap but we do not, so that it can be copied whole.</summary>
    public static void Copyable(IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(SafeText.Line(line));

    /// <summary>Says how many rows were left out; nothing when none were.</summary>
    public static void Rest(IAnsiConsole console, int rest)
    {
        if (rest > 0)
            console.WriteLine(FormattableString.Invariant($"  and {rest} more; the reports list all"));
    }
}
