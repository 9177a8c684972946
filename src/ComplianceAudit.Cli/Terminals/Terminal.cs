using Spectre.Console;

namespace ComplianceAudit.Cli.Terminals;

/// <summary>Where one run speaks: results on standard output, everything else on standard error.</summary>
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole error, Verbosity verbosity)
{
    public IAnsiConsole Out => output;

    public IAnsiConsole Error => error;

    public Verbosity Verbosity => verbosity;

    /// <summary>Where text goes that must not be wrapped.</summary>
    public TextWriter Unwrapped => output.Profile.Out.Writer;

    /// <summary>Says something on standard error, unless the run is quiet.</summary>
    public void Note(string text)
    {
        if (verbosity != Verbosity.Quiet)
            error.Profile.Out.Writer.WriteLine(SafeText.Line(text));
    }

    /// <summary>Says what only a developer wants to read, such as a stack trace, on standard error when the run is verbose.</summary>
    public void Trace(string text)
    {
        if (verbosity == Verbosity.Verbose)
            error.Profile.Out.Writer.WriteLine(SafeText.Lines(text));
    }

    /// <summary>Says an error on standard error, unwrapped, so that excerpts keep their shape and paths can be copied.</summary>
    public void Fail(string message)
    {
        error.Write(new Text("error: ", new Style(Color.Red, decoration: Decoration.Bold)));
        error.Profile.Out.Writer.WriteLine(SafeText.Lines(message));
    }
}
