using System.Globalization;
using System.Text;
using Spectre.Console;

namespace ComplianceAudit.Cli.Terminals;

/// <summary>A stream as Spectre.Console sees it, with the width that COLUMNS asks for or the terminal has.</summary>
internal sealed class ScreenOutput(TextWriter writer, bool isTerminal, string? columns) : IAnsiConsoleOutput
{
    private const int WidthOfFiles = 80;
    private readonly AnsiConsoleOutput _detected = new(writer);

    public TextWriter Writer => writer;

    public bool IsTerminal => isTerminal;

    public int Width => int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 20 and <= 1000
        ? asked
        : isTerminal ? _detected.Width : WidthOfFiles;

    public int Height => _detected.Height;

    public void SetEncoding(Encoding encoding) => _detected.SetEncoding(encoding);
}
