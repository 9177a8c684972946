namespace ComplianceAudit.Cli.Terminals;

/// <summary>What the program was started with: its three streams, what they lead to, and its environment.</summary>
internal sealed record StandardStreams(
    TextWriter Out,
    TextWriter Error,
    Func<Stream> OpenInput,
    Func<Stream> OpenOutput,
    bool OutIsTerminal,
    bool ErrorIsTerminal,
    Func<string, string?> Environment)
{
    public static StandardStreams OfProcess() => new(
        Console.Out,
        Console.Error,
        Console.OpenStandardInput,
        Console.OpenStandardOutput,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        System.Environment.GetEnvironmentVariable);
}
