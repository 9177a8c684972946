namespace ComplianceAudit.Collector.Serving;

/// <summary>A body on its way, read with patience.</summary>
internal sealed class AnswerBody(Stream stream, Patience patience)
{
    /// <summary>Reads what is there, at least one byte; 0 is the end.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        var reading = stream.ReadAsync(buffer, patience.Token);
        if (!reading.IsCompletedSuccessfully)
            return WaitAsync(reading.AsTask());
        var read = reading.Result;
        patience.Arrived(read);
        return new ValueTask<int>(read);
    }

    /// <summary>Reads a small body whole.</summary>
    /// <exception cref="ApiFailure">The body is longer than allowed; it would be again.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadWholeAsync(int most)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            if (whole.Length + read > most)
                throw ApiFailure.NoAnswer(FormattableString.Invariant($"the answer is longer than {most} bytes"));
            whole.Write(buffer, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private async ValueTask<int> WaitAsync(Task<int> reading)
    {
        var read = await patience.WaitAsync(reading).ConfigureAwait(false);
        patience.Arrived(read);
        return read;
    }
}
