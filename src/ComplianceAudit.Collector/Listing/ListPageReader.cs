using System.Buffers;
using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Reads a page from the stream object by object: memory holds one object, whatever the page's length.</summary>
internal sealed class ListPageReader
{
    private const int FirstBuffer = 256 * 1024;
    private const int LargestObject = 16 * 1024 * 1024;

    private readonly IPageSink _sink;
    private readonly PageEnvelope _envelope;
    private ObjectScanner _object;
    private int _scanned;
    private bool _isPassing;
    private bool _needsComma;
    private bool _isEmpty = true;

    private ListPageReader(IPageSink sink) => (_sink, _envelope) = (sink, new PageEnvelope(sink));

    /// <exception cref="JsonException">It is not a list, or was cut off.</exception>
    /// <exception cref="IOException">The body broke off.</exception>
    /// <exception cref="ApiFailure">What stands around the objects is larger than it may be; it would be again.</exception>
    public static async Task ReadAsync(AnswerBody body, IPageSink sink)
    {
        var reader = new ListPageReader(sink);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var held = 0;
            for (var final = false; !final;)
            {
                if (held == buffer.Length)
                    held = reader.MakeRoom(ref buffer);
                var read = await body.ReadAsync(buffer.AsMemory(held)).ConfigureAwait(false);
                final = read == 0;
                held += read;
                if (!sink.Arrive(read) || !reader.Parse(buffer.AsSpan(0, held), final, out var used))
                    return;
                buffer.AsSpan(used, held - used).CopyTo(buffer);
                held -= used;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        reader._envelope.RefuseUnlessWhole();
    }

    /// <summary>Enlarges the buffer, which one value fills, or lets go of an object that is too large.</summary>
    private int MakeRoom(ref byte[] buffer)
    {
        var held = buffer.Length;
        if (held >= LargestObject)
        {
            if (!_object.IsOpen)
                throw ApiFailure.NoAnswer("what the page states around its objects is larger than 16 MiB");
            (_isPassing, _scanned) = (true, 0);
            return 0;
        }

        var larger = ArrayPool<byte>.Shared.Rent(held * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
        return held;
    }

    /// <summary>Takes what is whole; false when the sink wants no more.</summary>
    private bool Parse(ReadOnlySpan<byte> bytes, bool final, out int used)
    {
        used = 0;
        for (var before = -1; used != before;)
        {
            before = used;
            if (!_envelope.IsInItems)
                used += _envelope.Read(bytes[used..], final);
            if (_envelope.IsInItems && !ReadItems(bytes, ref used))
                return false;
        }

        return true;
    }

    /// <summary>Takes whole objects up to the end of the list or of the bytes.</summary>
    private bool ReadItems(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length)
        {
            if (!_object.IsOpen && !Expect(bytes, ref at))
                return true;

            var start = at;
            at += _scanned;
            at += _object.Scan(bytes[at..]);
            if (_object.IsOpen)
            {
                // Passed over, its bytes are let go; else they are kept until the rest arrives.
                (_scanned, at) = _isPassing ? (0, at) : (at - start, start);
                return true;
            }

            (_scanned, _needsComma, _isEmpty) = (0, true, false);
            if (_isPassing)
                _sink.PassOver();
            else if (!_sink.TakeObject(bytes[start..at]))
                return false;
            _isPassing = false;
        }

        return true;
    }

    /// <summary>Goes to the next object's brace; false when the list ends, or the bytes do.</summary>
    private bool Expect(ReadOnlySpan<byte> bytes, ref int at)
    {
        for (; at < bytes.Length; at++)
        {
            switch (bytes[at])
            {
                case (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                    break;
                case (byte)',' when _needsComma:
                    _needsComma = false;
                    break;
                case (byte)'{' when !_needsComma:
                    return true;
                case (byte)']' when _needsComma || _isEmpty:
                    _envelope.EndItems();
                    return false;
                default:
                    throw new JsonException();
            }
        }

        return false;
    }
}
