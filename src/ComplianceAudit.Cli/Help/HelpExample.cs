namespace ComplianceAudit.Cli.Help;

/// <summary>One command line that a reader can copy.</summary>
/// <param name="Does">What it does, in a few words.</param>
/// <param name="CommandLine">The whole line, as it works.</param>
internal sealed record HelpExample(string Does, string CommandLine);
