using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Errors;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Inspecting;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Commands;

internal sealed class SnapshotVerifyCommand : CliCommand
{
    /// <summary>Smaller files are done before anybody could read how far they are.</summary>
    private const long LongFile = 32L * 1024 * 1024;

    private readonly ProgressDisplay _display;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Snapshot files (*.snapshot.zip).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _digest = new("--digest")
    {
        Description = "Digest that the file must have, as 'collect' and a report's cover print it.",
        HelpName = "sha256:HEX",
    };

    public SnapshotVerifyCommand(ProgressDisplay display)
        : base("verify", "Check every byte of snapshot files; say whether they were altered.")
    {
        _display = display;
        Add(_files);
        Takes(_digest);
    }

    public override Type Group => typeof(SnapshotGroup);

    public override IReadOnlyList<string> Notes =>
    [
        "Without --digest a file is compared with its own manifest: that shows damage and partial changes, not that the file is the one that was collected. With the digest of a report it shows that too.",
        "0: all are as they were written; 1: a file could not be read or is no snapshot; 3: something differs, and all of it is listed.",
    ];

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Check the snapshots that a consultant brought", "compliance-audit snapshot verify evidence/*.snapshot.zip"),
        new("Prove that a report was made from this file", "compliance-audit snapshot verify prod.snapshot.zip --digest sha256:eefe7746ee895a9d7a91031679757c2838b214c4718550d22bc5e7dc1cc5ca31"),
    ];

    public override async Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var files = arguments.GetRequiredValue(_files);
        var digest = DigestText.Read(ArgumentReader.Value(arguments, _digest));
        if (files.Contains(""))
            throw UsageErrors.Empty("FILE");
        if (digest is not null && files.Length > 1)
            throw UsageErrors.DigestOfSeveral();

        var (altered, unread) = (0, 0);
        foreach (var file in files)
        {
            try
            {
                var found = new FileInfo(file) is { Exists: true, Length: > LongFile }
                    ? await _display.ShowAsync(terminal, board => Task.Run(() => Verify(file, digest, board, cancellation), cancellation))
                    : Verify(file, digest, new SilentBoard(), cancellation);
                VerificationView.Write(terminal, file, found);
                altered += found.Mismatches.Count > 0 ? 1 : 0;
            }
            catch (SnapshotException error)
            {
                terminal.Fail(error.Message);
                unread++;
            }
        }

        if (unread > 0)
            throw new VerificationException(ExitCode.CouldNotFinish, $"{Some(unread, files)} could not be verified");
        if (altered > 0)
            throw new VerificationException(ExitCode.Mismatch, $"{Some(altered, files)} {(altered == 1 ? "is" : "are")} not what was collected");
    }

    private static string Some(int count, string[] files) => files.Length == 1 ? "the file" : FormattableString.Invariant($"{count} of {files.Length} files");

    private static SnapshotVerification Verify(string file, string? digest, IProgressBoard board, CancellationToken cancellation) => SnapshotVerification.Run(
        file, digest, new Relay<VerificationProgress>(step => board.Update($"Verifying {Path.GetFileName(file)}", step.Members, step.All, step.Member)), cancellation);
}
