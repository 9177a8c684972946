namespace ComplianceAudit.Collector.Listing;

/// <summary>Finds where a JSON object ends, over any number of pieces, without looking at its content twice.</summary>
/// <remarks>Balances braces outside of text; whether the object is JSON is for its reader to say.</remarks>
internal struct ObjectScanner
{
    private int _depth;
    private bool _inText;
    private bool _escaped;

    /// <summary>Whether an object has begun and not ended.</summary>
    public readonly bool IsOpen => _depth > 0;

    /// <summary>Takes the next piece, the first of which begins with the object's brace.</summary>
    /// <returns>How many of its bytes belong to the object.</returns>
    public int Scan(ReadOnlySpan<byte> piece)
    {
        var at = 0;
        while (at < piece.Length)
        {
            if (_escaped)
            {
                _escaped = false;
                at++;
                continue;
            }

            var rest = piece[at..];
            var found = _inText ? rest.IndexOfAny((byte)'"', (byte)'\\') : rest.IndexOfAny((byte)'"', (byte)'{', (byte)'}');
            if (found < 0)
                return piece.Length;
            at += found + 1;
            if (Turn(rest[found]))
                return at;
        }

        return at;
    }

    /// <summary>True when the object has ended.</summary>
    private bool Turn(byte sign)
    {
        switch (sign)
        {
            case (byte)'"':
                _inText = !_inText;
                return false;
            case (byte)'\\':
                _escaped = true;
                return false;
            case (byte)'{':
                _depth++;
                return false;
            default:
                return --_depth == 0;
        }
    }
}
