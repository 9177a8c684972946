using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

internal ref partial struct RedactionPass
{
    /// <summary>Values of a placeholder, and one more where it names a flag.</summary>
    private const int ValuesOfPlaceholder = 5;

    /// <summary>Values of a placeholder that states its kind alone.</summary>
    private const int ValuesOfBarePlaceholder = 3;

    /// <summary>Bytes of a placeholder without its flag, at most.</summary>
    private const int LongestPlaceholder = 256;

    /// <summary>Kind of the placeholders that a redactor elsewhere wrote.</summary>
    private const string Elsewhere = "elsewhere";

    private static ReadOnlySpan<byte> FlagName => "flag"u8;

    /// <summary>Drops the property, name and all.</summary>
    public void Omit()
    {
        var values = _tokens.Values - 1;
        Consume();
        _valuesTaken += _tokens.Values - values;
    }

    /// <summary>Puts a placeholder in place of the value, under its own name: for a <c>value</c> the name beside it.</summary>
    public void Take(string kind) => Take(kind, Key == ValueKey ? NameBeside() : Key == KeyKey ? "" : Name);

    /// <summary>Puts a placeholder in place of the value.</summary>
    /// <param name="kind">Kind of place: env, arg and so on.</param>
    /// <param name="name">Name of the value, which is part of what a credential is told by.</param>
    /// <param name="flag">The flag, for arguments.</param>
    public void Take(string kind, ReadOnlySpan<char> name, ReadOnlySpan<char> flag = default)
    {
        if (TakesOver(flag))
            return;

        ReadOnlySpan<char> text;
        KnownValue known;
        if (Token == JsonTokenType.String)
        {
            text = Text;
            var value = _tokens.Raw;
            if (_tokens.IsEscaped)
            {
                var bytes = _memory.Value(value.Length);
                value = bytes[.._tokens.CopyTo(bytes)];
            }

            known = Scope.Values.Know(value, text);
            Omit();
        }
        else
        {
            var start = _tokens.Start;
            Omit();
            var value = _json[start.._tokens.End];
            var chars = _memory.Text(value.Length);
            text = chars[..Encoding.UTF8.GetChars(value, chars)];
            known = Scope.Values.Know(value, text);
        }

        WritePlaceholder(kind, known.Number, text.Length, IsCredentialLike(known, name, text), flag);
    }

    /// <summary>Puts a placeholder in place of a text of which a part is the value; the rest is the flag.</summary>
    public void TakePart(string kind, ReadOnlySpan<char> value, ReadOnlySpan<char> name, ReadOnlySpan<char> flag)
    {
        var bytes = _memory.Value(Encoding.UTF8.GetMaxByteCount(value.Length));
        var known = Scope.Values.Know(bytes[..Encoding.UTF8.GetBytes(value, bytes)], value);
        Omit();
        WritePlaceholder(kind, known.Number, value.Length, IsCredentialLike(known, name, value), flag);
    }

    /// <summary>Puts a placeholder in place of a map of credentials; its length is how many there were.</summary>
    public void TakeCounted(string kind)
    {
        var start = _tokens.Start;
        var count = 1;
        if (Token == JsonTokenType.StartObject)
        {
            var values = _tokens.Values - 1;
            (_isMuted, count) = (true, 0);
            Open();
            for (; NextProperty(); count++)
                Consume();
            _isMuted = false;
            _valuesTaken += _tokens.Values - values;
        }
        else
        {
            Omit();
        }

        WritePlaceholder(kind, Scope.Values.Know(_json[start.._tokens.End], "").Number, count, credentialLike: true, "");
    }

    /// <summary>Puts a placeholder in place of the value that says of it only that it was there: neither its length nor which others are equal. A null stays.</summary>
    public void TakeWhole(string kind)
    {
        if (Token == JsonTokenType.Null)
        {
            Copy();
            return;
        }

        Omit();
        BeginPlaceholder(ValuesOfBarePlaceholder);
        Span<byte> json = stackalloc byte[LongestPlaceholder];
        var begun = Utf8.TryWrite(json, $"{{\"{RedactedValueJson.Key}\":{{\"{RedactedValueJson.Id}\":\"redacted:{kind}:0\"}}}}", out var written);
        Debug.Assert(begun, "kinds are short");
        _output.Write(json[..written]);
    }

    /// <summary>Whether the value is another redactor's placeholder, which then has become one of ours.</summary>
    private bool TakesOver(ReadOnlySpan<char> flag = default)
    {
        if (Scope.RedactedBy.Length == 0 || Token != JsonTokenType.StartObject || ForeignPlaceholder.Read(_json[_tokens.Start..]) is not { } foreign)
            return false;

        var known = Scope.Values.Know(Encoding.UTF8.GetBytes($"{Scope.RedactedBy}\0{foreign.Id}"), "");
        Omit();
        WritePlaceholder(Elsewhere, known.Number, foreign.Length, foreign.CredentialLike, flag);
        return true;
    }

    private static bool IsCredentialLike(KnownValue known, ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        known.LooksLikeOne || (CredentialName.IsMatch(name) && !CredentialShape.IsSwitch(value));

    /// <summary>Reads the value to its end and writes nothing.</summary>
    private void Consume()
    {
        if (!IsContainer)
            return;

        var (isObject, wasMuted) = (Token == JsonTokenType.StartObject, _isMuted);
        _isMuted = true;
        Open();
        while (isObject ? NextProperty() : NextElement())
            Consume();
        _isMuted = wasMuted;
    }

    private void WritePlaceholder(string kind, int number, int length, bool credentialLike, ReadOnlySpan<char> flag)
    {
        BeginPlaceholder(ValuesOfPlaceholder + (flag.IsEmpty ? 0 : 1));
        Span<byte> json = stackalloc byte[LongestPlaceholder];
        var begun = Utf8.TryWrite(
            json,
            CultureInfo.InvariantCulture,
            $"{{\"{RedactedValueJson.Key}\":{{\"{RedactedValueJson.Id}\":\"redacted:{kind}:{number}\",\"{RedactedValueJson.Length}\":{length},\"{RedactedValueJson.CredentialLike}\":{(credentialLike ? "true" : "false")}",
            out var written);
        Debug.Assert(begun, "kinds are short");
        _output.Write(json[..written]);
        if (!flag.IsEmpty)
        {
            _output.Write(",\""u8);
            _output.Write(FlagName);
            _output.Write("\":"u8);
            WriteText(flag);
        }

        _output.Write("}}"u8);
    }

    private void BeginPlaceholder(int values)
    {
        if (_depth + 2 >= Limits.Depth)
            throw SnapshotErrors.TooDeep(Scope.Place, Limits.Depth);

        _valuesAdded += values;
        WriteComma(BeginValue());
    }
}
