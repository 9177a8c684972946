using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>One way through one resource: reads it, lets the rules at each property, and writes what stays.</summary>
/// <remarks>
/// A rule finds the pass at a value. It says what becomes of it by exactly one of <see cref="Visit"/>, <see cref="Keep"/>, <see cref="Take(string)"/>,
/// <see cref="Replace"/> and <see cref="Omit"/>, or goes into it with <see cref="Open"/>, after which each of its entries is a value in turn.
/// </remarks>
internal ref partial struct RedactionPass
{
    /// <summary>Kind of the placeholders of fields that no list keeps.</summary>
    public const string Field = "field";

    private static readonly PropertyKey NameKey = PropertyKeys.Add("name");
    private static readonly PropertyKey NamespaceKey = PropertyKeys.Add("namespace");
    private static readonly PropertyKey ApiVersionKey = PropertyKeys.Add("apiVersion");
    private static readonly PropertyKey KindKey = PropertyKeys.Add("kind");
    private static readonly PropertyKey ValueKey = PropertyKeys.Add("value");
    private static readonly PropertyKey KeyKey = PropertyKeys.Add("key");
    private static readonly PropertyKey MetadataKey = PropertyKeys.Add("metadata");

    private readonly ReadOnlySpan<byte> _json;
    private readonly RedactionMemory _memory;
    private DocumentTokens _tokens;
    private RunWriter _output;
    private KeptTexts _kept;
    private int _depth = -1;
    private int _valuesTaken;
    private int _valuesAdded;
    private bool _isMuted;

    public RedactionPass(ReadOnlySpan<byte> json, RedactionScope scope, KeptTexts kept, RedactionMemory memory)
    {
        _json = json;
        (Scope, _kept, _memory) = (scope, kept, memory);
        _tokens = new DocumentTokens(json, scope.Place);
        _output = new RunWriter(json, memory.Output, scope.Place);
    }

    /// <summary>What is known of the resource.</summary>
    public RedactionScope Scope { get; }

    /// <summary>Fields whose texts stay where the pass is.</summary>
    public readonly KeptTexts Kept => _kept;

    /// <summary>What the value begins with.</summary>
    public readonly JsonTokenType Token => _tokens.Type;

    public readonly bool IsContainer => Token is JsonTokenType.StartObject or JsonTokenType.StartArray;

    /// <summary>The property's name if it is a known one; for an element of a list that of the list.</summary>
    public readonly PropertyKey? Key => _memory.Frames[_depth].Key;

    /// <summary>The name above the object that has the property, if it is a known one: <c>metadata</c> for annotations, <c>containers</c> for a container's env.</summary>
    public readonly PropertyKey? OwnerKey
    {
        get
        {
            var depth = _depth;
            while (!_memory.Frames[depth].IsObject)
                depth--;
            return depth > 0 ? _memory.Frames[depth - 1].Key : null;
        }
    }

    /// <summary>The property's name; good until the next is asked for.</summary>
    public readonly ReadOnlySpan<char> Name => NameOf(_depth, _memory.Name(_memory.Frames[_depth].NameLength));

    /// <summary>The text at hand, or the JSON of a number or literal; good until the next is asked for.</summary>
    public readonly ReadOnlySpan<char> Text
    {
        get
        {
            var chars = _memory.Text(_tokens.Raw.Length);
            return chars[..(Token == JsonTokenType.String ? _tokens.CopyTo(chars) : Encoding.UTF8.GetChars(_tokens.Raw, chars))];
        }
    }

    /// <summary>A text beside the value, in the same object, or empty; good until the next is asked for.</summary>
    public readonly ReadOnlySpan<char> Sibling(ReadOnlySpan<byte> name) => JsonSlice.TextAt(_json[_memory.Frames[_depth].Start..], name, _memory);

    /// <summary>The text at the first place of a list beside the value; null when there is no such list or it is empty.</summary>
    public readonly string? FirstOfSibling(ReadOnlySpan<byte> name) => JsonSlice.FirstTextOf(_json[_memory.Frames[_depth].Start..], name);

    /// <summary>A text inside the value, an object, or empty.</summary>
    public readonly string Inside(ReadOnlySpan<byte> name) => JsonSlice.TextAt(_json[_tokens.Start..], name, _memory).ToString();

    /// <summary>A text of an object of the resource itself, or empty.</summary>
    public readonly string OfRoot(ReadOnlySpan<byte> holder, ReadOnlySpan<byte> name) => JsonSlice.TextAt(_json, holder, name, _memory).ToString();

    /// <summary>Whether the object that has the property is of a kind: the resource, or one inside it.</summary>
    public readonly bool IsOwnedBy(string kind) => _depth == 0 ? Scope.Kind == kind : Sibling("kind"u8).SequenceEqual(kind);

    /// <summary>Redacts the whole resource.</summary>
    public void Run(string apiVersion)
    {
        _tokens.Read();
        if (Token != JsonTokenType.StartObject)
            throw SnapshotErrors.NotAnObject(Scope.Place, NodeKind.Null);

        Enter(Scope.Fields);
        _output.Write("{\"apiVersion\":"u8);
        WriteText(apiVersion);
        _output.Write(",\"kind\":"u8);
        WriteText(Scope.Kind);
        _memory.Frames[0].HasContent = true;
        while (NextProperty())
        {
            if (Key == ApiVersionKey || Key == KindKey)
                Omit();
            else
                Visit();
        }

        _tokens.ReadEnd();
        _output.Flush();
        if (_tokens.Values - _valuesTaken + _valuesAdded + 2 > Limits.Nodes)
            throw SnapshotErrors.TooManyValues(Scope.Place, Limits.Nodes);
    }

    /// <summary>Lets the rules at the value; without one that wants it, keeps it.</summary>
    public void Visit()
    {
        if (TakesOver())
            return;
        if (Token != JsonTokenType.Null && Key is { } key)
        {
            foreach (var rule in key.Rules)
            {
                if (rule.Apply(ref this))
                    return;
            }
        }

        Keep();
    }

    /// <summary>Keeps what the lists allow of the value; visits what is in it.</summary>
    public void Keep()
    {
        switch (Token)
        {
            case JsonTokenType.StartObject when TakesOver():
                break;
            case JsonTokenType.StartObject:
                Open();
                while (NextProperty())
                    Visit();
                break;
            case JsonTokenType.StartArray:
                Open();
                while (NextElement())
                    Keep();
                break;
            case JsonTokenType.String when !MayStay():
            case JsonTokenType.Number when _kept.IsWary && Key != KeyKey && CredentialName.IsMatch(Name):
                Take(Field);
                break;
            default:
                Copy();
                break;
        }
    }

    /// <summary>Keeps what a list of its own allows of the value.</summary>
    public void KeepUnder(KeptTexts kept)
    {
        var outer = _kept;
        _kept = kept;
        Keep();
        _kept = outer;
    }

    /// <summary>Copies the text, number or literal as it is.</summary>
    public void Copy()
    {
        var comma = BeginValue();
        _output.Copy(_tokens.Start, _tokens.End, comma);
    }

    /// <summary>Writes another text in place of a text.</summary>
    public void Replace(ReadOnlySpan<char> text)
    {
        WriteComma(BeginValue());
        WriteText(text);
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        _output.Write("\""u8);
        _output.Write(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        _output.Write("\""u8);
    }

    private readonly bool MayStay()
    {
        var key = Key;
        if (_tokens.Raw.IsEmpty || ((key == NameKey || key == NamespaceKey) && OwnerKey == MetadataKey))
            return true;
        if (key == NameKey || key == NamespaceKey)
            return IsPlain();

        var frame = _memory.Frames[_depth];
        var isNamed = (frame.IsObject ? frame.Field : frame.Fields?.AnyElement) is { IsNamed: true };
        if (!isNamed && !_kept.Contains(OwnerKey, key))
            return false;

        if (!_kept.IsWary && !isNamed)
            return IsPlain();
        if (!isNamed && !IsWord(key))
            return false;

        var isReference = !isNamed || CredentialName.IsReference(Name);
        return (isReference || !CredentialName.IsMatch(Name))
            && !IsHeld()
            && !(isReference ? CredentialShape.IsInText(Text) : CredentialShape.IsMatch(Text));
    }

    /// <summary>Whether a text shows no credential, neither by its form nor as <c>token=…</c> in a path or name.</summary>
    private readonly bool IsPlain()
    {
        if (_tokens.Raw.Length < CredentialShape.ShortestCertain)
            return true;

        var text = Text;
        return !CredentialShape.IsCertain(text) && !(text.Contains('=') && CredentialShape.IsInText(text));
    }

    /// <summary>Whether a text is one word, as fields that are listed for any kind hold them; a key counts only where something beside it says of what it is a key.</summary>
    private readonly bool IsWord(PropertyKey? key)
    {
        if (key == KeyKey && (CredentialShape.IsToken(Text) || (Sibling("name"u8).IsEmpty && Sibling("operator"u8).IsEmpty && Sibling("effect"u8).IsEmpty)))
            return false;

        foreach (var c in Text)
        {
            if (char.IsWhiteSpace(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether the map's name says that each text in it is a credential.</summary>
    private readonly bool IsHeld() =>
        _depth > 0 && CredentialName.IsHeld(NameOf(_depth - 1, _memory.Sibling(_memory.Frames[_depth - 1].NameLength)), Name);

    private readonly ReadOnlySpan<char> NameBeside() => Sibling("name"u8) is { Length: > 0 } name ? name : Sibling("key"u8);
}
