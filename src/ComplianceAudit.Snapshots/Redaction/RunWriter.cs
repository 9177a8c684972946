namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Writes compact JSON; what stays is copied from the source in runs, as far as the source is compact itself.</summary>
internal ref struct RunWriter(ReadOnlySpan<byte> source, OutputBuffer output, string place)
{
    private const int NoRun = -1;

    private readonly ReadOnlySpan<byte> _source = source;
    private int _start;
    private int _end = NoRun;

    /// <summary>Copies a token of the source.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">The byte after it.</param>
    /// <param name="comma">Whether a comma stands before it. Where one byte lies between it and the token before, that is the comma.</param>
    public void Copy(int start, int end, bool comma)
    {
        if (start != _end + (comma ? 1 : 0) || _end == NoRun)
        {
            Flush();
            if (comma)
                output.Append(","u8, place);
            _start = start;
        }

        _end = end;
    }

    /// <summary>Writes what the source does not have.</summary>
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        Flush();
        output.Append(bytes, place);
    }

    public void Flush()
    {
        if (_end == NoRun)
            return;

        output.Append(_source[_start.._end], place);
        _end = NoRun;
    }
}
