using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Snapshots;
using Spectre.Console;

namespace ComplianceAudit.Cli.Inspecting;

/// <summary>Prints what a verification found: a line for the file and what was checked on standard output, each mismatch on standard error.</summary>
internal static class VerificationView
{
    public static void Write(Terminal terminal, string file, SnapshotVerification found)
    {
        foreach (var mismatch in found.Mismatches)
            terminal.Fail(mismatch.Message);
        if (terminal.Verbosity == Verbosity.Quiet)
            return;

        var members = found.Manifest.Members;
        Section.Copyable(terminal.Out, $"{file}: {(found.Mismatches.Count == 0 ? "ok" : $"altered, {Quantity.Count(found.Mismatches.Count, "mismatch", "mismatches")}")}");
        Section.Copyable(terminal.Out, $"  {found.Digest}");
        terminal.Out.WriteLine(
            $"  {Quantity.Count(members.Count, "member", "members")}, {Quantity.Count(members.Sum(member => (long)member.Count), "document", "documents")}, "
            + $"{Quantity.Bytes(members.Sum(member => member.Size))} of JSON in {Quantity.Bytes(found.FileBytes)}");
        if (found.Manifest.IsNewerFormat)
            terminal.Note($"note: {file} has format {found.Manifest.Format}, which is newer than this program; what it adds was hashed like the rest and not interpreted");
        if (found.Signatures > 0)
            terminal.Note($"note: {file} holds {Quantity.Count(found.Signatures, "signature", "signatures")}, which the manifest does not cover; they were not checked");
    }
}
