using ComplianceAudit.Snapshots.Verifying;

namespace ComplianceAudit.Snapshots;

/// <summary>What checking every byte of a snapshot file found.</summary>
/// <param name="Manifest">The manifest, as the file holds it.</param>
/// <param name="Digest"><c>sha256:</c> and the hexadecimal SHA-256 of the manifest's bytes.</param>
/// <param name="FileBytes">Size of the file.</param>
/// <param name="Signatures">Members under <c>signatures/</c>, which the manifest does not cover and which are not checked.</param>
/// <param name="Mismatches">Everything that is not as it was written, ordered by place; empty when the file is unaltered.</param>
public sealed record SnapshotVerification(SnapshotManifest Manifest, string Digest, long FileBytes, int Signatures, IReadOnlyList<SnapshotException> Mismatches)
{
    /// <summary>Hashes every member on all processors, without parsing documents; memory does not depend on the file's size.</summary>
    /// <param name="path">The snapshot file.</param>
    /// <param name="expectedDigest">Digest known from a report, or null. Without one, a file that was made anew as a whole is not told from the one that was collected.</param>
    /// <param name="progress">Told after each member, from any thread; or null.</param>
    /// <param name="cancellation">Ends the verification with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SnapshotException">The file cannot be read, or is no snapshot that this version knows.</exception>
    public static SnapshotVerification Run(string path, string? expectedDigest, IProgress<VerificationProgress>? progress, CancellationToken cancellation) =>
        Verifier.Run(path, expectedDigest, progress, cancellation);
}
