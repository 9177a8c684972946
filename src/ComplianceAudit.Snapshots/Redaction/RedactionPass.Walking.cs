using System.Text;
using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

internal ref partial struct RedactionPass
{
    /// <summary>Goes into an object or list.</summary>
    public void Open()
    {
        var comma = BeginValue();
        if (!_isMuted)
            _output.Copy(_tokens.Start, _tokens.End, comma);

        ref var holder = ref _memory.Frames[_depth];
        Enter(holder.IsObject ? holder.Field : holder.Fields?.AnyElement);
    }

    /// <summary>Goes to the next property of the object that was opened, at its value; false when the object has ended.</summary>
    public bool NextProperty()
    {
        _tokens.Read();
        if (Token == JsonTokenType.EndObject)
        {
            Close();
            return false;
        }

        ref var frame = ref _memory.Frames[_depth];
        (frame.NameStart, frame.NameLength, frame.NameIsEscaped) = (_tokens.Start + 1, _tokens.Raw.Length, _tokens.IsEscaped);
        frame.NameEnd = _tokens.End;
        var hash = HashOfName();
        if (!_memory.Names.Add(frame.NamesFrom, frame.Serial, hash))
            throw SnapshotErrors.DuplicateKey(Scope.Place, Name.ToString());

        frame.Key = PropertyKeys.Find(hash);
        frame.Field = frame.Fields?.Below(hash);
        _tokens.Read();
        return true;
    }

    /// <summary>Goes to the next element of the list that was opened; false when the list has ended.</summary>
    public bool NextElement()
    {
        _tokens.Read();
        if (Token != JsonTokenType.EndArray)
            return true;

        Close();
        return false;
    }

    private void Enter(FieldPath? fields)
    {
        var names = _memory.Names;
        var outer = _depth >= 0 ? _memory.Frames[_depth] : default;
        _memory.Frames[++_depth] = outer with
        {
            Start = _tokens.Start,
            IsObject = Token == JsonTokenType.StartObject,
            HasContent = false,
            NamesFrom = names.Count,
            Serial = names.NewSerial(),
            Fields = fields,
            Field = null,
        };
    }

    private void Close()
    {
        _memory.Names.Close(_memory.Frames[_depth].NamesFrom);
        _depth--;
        if (!_isMuted)
            _output.Copy(_tokens.Start, _tokens.End, comma: false);
    }

    /// <summary>Writes what stands before the value: the name of its property. Says whether a comma stands directly before the value.</summary>
    private bool BeginValue()
    {
        ref var frame = ref _memory.Frames[_depth];
        if (_isMuted)
            return false;

        var comma = frame.HasContent;
        frame.HasContent = true;
        if (!frame.IsObject)
            return comma;

        WriteName(frame, comma);
        return false;
    }

    private void WriteComma(bool comma)
    {
        if (comma)
            _output.Write(","u8);
    }

    private void WriteName(in Frame frame, bool comma)
    {
        var (start, end) = (frame.NameStart - 1, frame.NameStart + frame.NameLength + 1);
        if (IsPlaceholderLike(frame))
        {
            // A resource's own name of this form gets one more dollar sign, so that it is told from a placeholder.
            _output.Copy(start, start + 1, comma);
            _output.Write("$"u8);
            (start, comma) = (start + 1, false);
        }

        _output.Copy(start, frame.NameEnd == end + 1 ? frame.NameEnd : end, comma);
        if (frame.NameEnd != end + 1)
            _output.Write(":"u8);
    }

    private readonly bool IsPlaceholderLike(in Frame frame)
    {
        var raw = _json.Slice(frame.NameStart, frame.NameLength);
        return raw is [(byte)'$' or (byte)'\\', ..]
            && Name is var name && name.EndsWith(RedactedValueJson.Key, StringComparison.Ordinal) && name[..^RedactedValueJson.Key.Length].Trim('$').IsEmpty;
    }

    private readonly ulong HashOfName()
    {
        var raw = _tokens.Raw;
        if (!_tokens.IsEscaped)
            return PropertyKeys.HashOf(raw);

        var bytes = _memory.Value(raw.Length);
        return PropertyKeys.HashOf(bytes[.._tokens.CopyTo(bytes)]);
    }

    private readonly ReadOnlySpan<char> NameOf(int depth, Span<char> chars)
    {
        ref var frame = ref _memory.Frames[depth];
        return frame.NameIsEscaped
            ? JsonSlice.Unescaped(_json.Slice(frame.NameStart - 1, frame.NameLength + 2), chars)
            : chars[..Encoding.UTF8.GetChars(_json.Slice(frame.NameStart, frame.NameLength), chars)];
    }
}
