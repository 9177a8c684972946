namespace ComplianceAudit.Collector.Serving;

/// <summary>Reads a small answer whole, up to a limit.</summary>
internal static class BoundedBody
{
    /// <exception cref="ApiFailure">The body is longer; it would be again.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, int most, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (whole.Length + read > most)
                throw ApiFailure.NoAnswer(FormattableString.Invariant($"the answer is longer than {most} bytes"));
            whole.Write(buffer, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
