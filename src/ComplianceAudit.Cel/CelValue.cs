using System.Globalization;
using System.Runtime.CompilerServices;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel;

/// <summary>A value of the language: kind, 64-bit payload and reference. Immutable; the default is null.</summary>
/// <remarks>Lists and maps of documents stay nodes of their <see cref="DocumentReader"/>, so that reading them allocates nothing.
/// The <c>As...</c> members, <see cref="Count"/> and <see cref="ElementAt"/> throw <see cref="InvalidOperationException"/> where the value is of another kind: look at <see cref="Kind"/> first.</remarks>
public readonly struct CelValue
{
    private readonly object? _reference;
    private readonly long _payload;
    private readonly int _nanoseconds;

    /// <summary>Whether the value is a list or a map of a document: the reference is its reader, the payload the node.</summary>
    private readonly bool _isNode;

    private CelValue(CelKind kind, long payload, object? reference = null, int nanoseconds = 0) =>
        (Kind, _payload, _reference, _nanoseconds) = (kind, payload, reference, nanoseconds);

    private CelValue(CelKind kind, DocumentReader reader, int node) =>
        (Kind, _payload, _reference, _isNode) = (kind, node, reader, true);

    /// <summary>null.</summary>
    public static CelValue Null => default;

    /// <summary>true.</summary>
    public static CelValue True => new(CelKind.Bool, 1);

    /// <summary>false.</summary>
    public static CelValue False => new(CelKind.Bool, 0);

    /// <summary>An optional without a value.</summary>
    public static CelValue None => new(CelKind.Optional, 0);

    /// <summary>Kind of the value.</summary>
    public CelKind Kind { get; }

    /// <summary>Name of the value's type as <see cref="CelType"/> writes it, without parameters; <c>unknown</c> and <c>error</c> where there is no value.</summary>
    public string TypeName => Kind == CelKind.Opaque ? AsOpaque.TypeName : KindName.Short(Kind);

    /// <summary>The bool.</summary>
    public bool AsBool => Kind == CelKind.Bool ? _payload != 0 : throw Not(CelKind.Bool);

    /// <summary>The int.</summary>
    public long AsInt => Kind == CelKind.Int ? _payload : throw Not(CelKind.Int);

    /// <summary>The uint.</summary>
    public ulong AsUInt => Kind == CelKind.UInt ? (ulong)_payload : throw Not(CelKind.UInt);

    /// <summary>The double.</summary>
    public double AsDouble => Kind == CelKind.Double ? BitConverter.Int64BitsToDouble(_payload) : throw Not(CelKind.Double);

    /// <summary>The string, or a type's name.</summary>
    public string AsString => Kind is CelKind.String or CelKind.Type ? (string)_reference! : throw Not(CelKind.String);

    /// <summary>The bytes; not to be changed.</summary>
    public byte[] AsBytes => Kind == CelKind.Bytes ? (byte[])_reference! : throw Not(CelKind.Bytes);

    /// <summary>The timestamp, in UTC, cut to 100 ns.</summary>
    public DateTimeOffset AsTimestamp => DateTimeOffset.FromUnixTimeSeconds(Moment.Seconds).AddTicks(Moment.Nanoseconds / 100);

    /// <summary>The duration, cut to 100 ns.</summary>
    public TimeSpan AsDuration => TimeSpan.FromSeconds(Moment.Seconds).Add(TimeSpan.FromTicks(Moment.Nanoseconds / 100));

    /// <summary>The missing evidence.</summary>
    public CelUnknown AsUnknown => Kind == CelKind.Unknown ? (CelUnknown)_reference! : throw Not(CelKind.Unknown);

    /// <summary>The error.</summary>
    public CelError AsError => Kind == CelKind.Error ? (CelError)_reference! : throw Not(CelKind.Error);

    /// <summary>What an optional holds; null when it holds nothing.</summary>
    public CelValue? AsOptional => Kind == CelKind.Optional ? ((Held?)_reference)?.Value : throw Not(CelKind.Optional);

    /// <summary>Number of elements of a list, those that are known, or entries of a map.</summary>
    public int Count => _isNode ? Reader.CountOf((int)_payload) : _reference switch
    {
        CelList list => list.Count,
        CelMap map => map.Count,
        _ => throw Not(CelKind.List),
    };

    /// <summary>What a partial list lacks; null when the value is no list or a complete one.</summary>
    public CelUnknown? Missing => (_reference as CelList)?.Missing;

    internal Opaque AsOpaque => Kind == CelKind.Opaque ? (Opaque)_reference! : throw Not(CelKind.Opaque);

    internal Moment Moment => Kind is CelKind.Timestamp or CelKind.Duration ? new Moment(_payload, _nanoseconds) : throw Not(CelKind.Timestamp);

    internal bool IsTrue => Kind == CelKind.Bool && _payload != 0;

    internal bool IsFalse => Kind == CelKind.Bool && _payload == 0;

    /// <summary>Whether the value is an outcome that propagates: an unknown or an error.</summary>
    internal bool IsOutcome => Kind >= CelKind.Unknown;

    /// <summary>The reader behind a node. Only the constructor that sets the mark sets such a reference, so that looking at its type again would be in vain.</summary>
    private DocumentReader Reader => Unsafe.As<DocumentReader>(_reference!);

    /// <summary>The map of the host or of an expression behind a Map; null for a node of a document.</summary>
    internal CelMap? Map => _reference as CelMap;

    /// <summary>A bool.</summary>
    public static CelValue Of(bool value) => new(CelKind.Bool, value ? 1 : 0);

    /// <summary>An int.</summary>
    public static CelValue Of(long value) => new(CelKind.Int, value);

    /// <summary>A uint.</summary>
    public static CelValue Of(ulong value) => new(CelKind.UInt, (long)value);

    /// <summary>A double.</summary>
    public static CelValue Of(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A string.</summary>
    public static CelValue Of(string value) => new(CelKind.String, 0, value);

    /// <summary>Bytes, which must not change afterwards.</summary>
    public static CelValue Of(byte[] value) => new(CelKind.Bytes, 0, value);

    /// <summary>A timestamp.</summary>
    public static CelValue OfTimestamp(DateTimeOffset value)
    {
        var ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        return OfTimestamp(Moment.Of(seconds, rest * 100));
    }

    /// <summary>A duration.</summary>
    public static CelValue OfDuration(TimeSpan value)
    {
        var seconds = Math.DivRem(value.Ticks, TimeSpan.TicksPerSecond, out var rest);
        return OfDuration(Moment.Of(seconds, rest * 100));
    }

    /// <summary>A list.</summary>
    /// <param name="items">The known elements, which must not change afterwards; elements may be unknown, never errors.</param>
    /// <param name="missing">What the list lacks when its source was incomplete: elements that may or may not exist, anywhere in it.</param>
    public static CelValue OfList(IReadOnlyList<CelValue> items, CelUnknown? missing = null) =>  
        items is CelValue[] array ? OfList(array, array.Length, missing) : new(CelKind.List, 0, new CelList(items, missing));

    /// <summary>A map of the host.</summary>
    public static CelValue OfMap(CelMap map) => new(CelKind.Map, 0, map);

    /// <summary>A node of a document: a scalar becomes a plain value, a list or a map stays a node.</summary>
    public static CelValue OfNode(DocumentReader reader, int node) => reader.KindOf(node) switch
    {
        CelKind.Null => Null,
        CelKind.Bool => Of(reader.BoolAt(node)),
        CelKind.Int => Of(reader.IntAt(node)),
        CelKind.Double => Of(reader.DoubleAt(node)),
        CelKind.String => Of(reader.StringAt(node)),
        CelKind.List => new CelValue(CelKind.List, reader, node),
        CelKind.Map => new CelValue(CelKind.Map, reader, node),
        CelKind.Unknown => OfUnknown(reader.UnknownAt(node)),
        var kind => throw new InvalidOperationException($"A document has no node of kind {kind}."),
    };

    /// <summary>An optional that holds a value.</summary>
    public static CelValue OfOptional(CelValue value) => new(CelKind.Optional, 0, new Held(value));

    /// <summary>Missing evidence.</summary>
    public static CelValue OfUnknown(CelUnknown unknown) => new(CelKind.Unknown, 0, unknown);

    /// <summary>An error.</summary>
    public static CelValue OfError(CelError error) => new(CelKind.Error, 0, error);

    /// <summary>A list of the first elements of an array.</summary>
    internal static CelValue OfList(CelValue[] items, int count, CelUnknown? missing) => new(CelKind.List, 0, new CelList(items, count, missing));

    /// <summary>The same as <see cref="OfNode"/>, sooner where the node is a map, as most elements of lists are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CelValue OfElement(DocumentReader reader, int node) =>
        reader.KindOf(node) == CelKind.Map ? new CelValue(CelKind.Map, reader, node) : OfNode(reader, node);

    internal static CelValue OfTimestamp(Moment moment) => new(CelKind.Timestamp, moment.Seconds, null, moment.Nanoseconds);

    internal static CelValue OfDuration(Moment moment) => new(CelKind.Duration, moment.Seconds, null, moment.Nanoseconds);

    internal static CelValue OfOpaque(Opaque value) => new(CelKind.Opaque, 0, value);

    internal static CelValue OfType(string name) => new(CelKind.Type, 0, name);

    /// <summary>Element of a list.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public CelValue ElementAt(int index)
    {
        if (Kind != CelKind.List)
            throw Not(CelKind.List);
        return _isNode ? OfNode(Reader, Reader.ChildAt((int)_payload, index)) : Unsafe.As<CelList>(_reference!)[index];
    }

    /// <summary>Keys of a map that are strings, in its order.</summary>
    public IEnumerable<string> TextKeys() => Keys().Where(key => key.Kind == CelKind.String).Select(key => key.AsString);

    /// <summary>Value of a map under a string key; false when there is none.</summary>
    public bool TryGetField(string key, out CelValue value) => TryFind(Of(key), null, out value);

    /// <summary>The node behind a list or map of a document; false for any other value.</summary>
    public bool TryGetNode(out DocumentReader reader, out int node)
    {
        (reader, node) = _isNode ? (Reader, (int)_payload) : (null!, 0);
        return _isNode;
    }

    /// <summary>Compact JSON as the language definition has it under "JSON Data Conversion", but with every number as such; the same under every culture. A timestamp, a duration, a type and a value of a library as text; an optional as what it holds, an unknown as <c>{"$unknown":[sources]}</c>, what a partial list lacks as a last element <c>{"$missing":[sources]}</c>, what lies 2,000 levels down as <c>"..."</c>.</summary>
    public string ToJson() => JsonForm.Of(this);

    /// <summary>The first characters of <see cref="ToJson()"/>, and "..." when there are more; of a large value only so much is looked at.</summary>
    /// <param name="length">Characters at most, the dots not counted.</param>
    public string ToJson(int length) => JsonForm.Of(this, length);

    /// <summary>The same as <see cref="ToJson()"/>.</summary>
    public override string ToString() => ToJson();

    internal IEnumerable<CelValue> Keys() => _reference switch
    {
        DocumentReader reader when Kind == CelKind.Map => DocumentKeys(reader, (int)_payload),
        CelMap map => map.KeyValues,
        _ => throw Not(CelKind.Map),
    };

    internal bool TryFind(in CelValue key, CelFrame? frame, out CelValue value)
    {
        if (_reference is CelMap map)
            return map.TryFind(key, frame, out value);
        if (_isNode && Kind == CelKind.Map && key.Kind == CelKind.String && Reader.FieldOf((int)_payload, key.AsString) is >= 0 and var node)
        {
            value = OfNode(Reader, node);
            return true;
        }
        value = default;
        return false;
    }

    private static IEnumerable<CelValue> DocumentKeys(DocumentReader reader, int node)
    {
        var count = reader.CountOf(node);
        for (var i = 0; i < count; i++)
            yield return Of(reader.KeyAt(node, i));
    }

    private InvalidOperationException Not(CelKind wanted) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The value is of kind {Kind}, not {wanted}."));

    private sealed record Held(CelValue Value);
}
