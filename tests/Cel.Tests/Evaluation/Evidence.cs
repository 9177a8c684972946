using System.Text.RegularExpressions;
using ComplianceAudit.Cel.Tests.Support;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>A value of which something may be missing, and what it may be once nothing is.</summary>
internal sealed partial record Evidence(CelValue Partial, Gen<CelValue> Whole)
{
    private static readonly CelUnknown Lacking = CelUnknown.Of("pods");

    private static readonly Gen<string> Json = Gen.OneOf("null", "true", "1", "2", "-0.5", "\"a\"", "\"1\"", "[]", "[1, 2]", "{\"a\": 1}");

    /// <summary>Values of any type.</summary>
    public static readonly Gen<CelValue> Anything = Gen.OneOf(
        CelValue.Null, CelValue.True, CelValue.False, CelValue.Of(0L), CelValue.Of(1L), CelValue.Of(7L), CelValue.Of(2UL), CelValue.Of(0.5), CelValue.Of(double.NaN), CelValue.Of("a"), CelValue.Of("10.0.0.1"), CelValue.Of([1, 2]),
        CelValue.OfList([]), CelValue.OfList([CelValue.Of(1L)]), CelValue.OfList([CelValue.Of("a"), CelValue.Null]), CelValue.OfMap(new Entries([])), CelValue.OfMap(new Entries([new("a", CelValue.Of(1L))])),
        CelValue.None, CelValue.OfOptional(CelValue.Of(1L)), CelValue.OfDuration(TimeSpan.FromSeconds(1)), CelValue.OfTimestamp(DateTimeOffset.UnixEpoch));

    public static Evidence Known(CelValue value) => new(value, Gen.Const(value));

    public static Evidence Unknown(Gen<CelValue> whole) => new(CelValue.OfUnknown(Lacking), whole);

    /// <summary>A list; where it lacks elements, any number of others may stand anywhere.</summary>
    public static Evidence List(Evidence[] elements, bool lacks, Gen<CelValue> others)
    {
        var gap = lacks ? Gen.Frequency((3, Gen.Const(Array.Empty<CelValue>())), (1, others.Array[1, 2])) : Gen.Const(Array.Empty<CelValue>());
        var whole = elements.Aggregate(gap, (before, element) => Gen.Select(before, element.Whole, gap, (list, value, behind) => (CelValue[])[.. list, value, .. behind]));
        return new Evidence(CelValue.OfList(Array.ConvertAll(elements, element => element.Partial), lacks ? Lacking : null), whole.Select(list => CelValue.OfList(list)));
    }

    /// <summary>A map of the host; a key whose value is unknown may turn out to be absent.</summary>
    public static Evidence Map(params (string Key, Evidence Value)[] entries)
    {
        var whole = entries.Aggregate(Gen.Const(Array.Empty<KeyValuePair<string, CelValue>>()), (before, entry) =>
            Gen.Select(before, entry.Value.Whole, Gen.Bool, (map, value, isThere) => isThere || entry.Value.Partial.Kind != CelKind.Unknown ? [.. map, new(entry.Key, value)] : map));
        var partial = Array.ConvertAll(entries, entry => KeyValuePair.Create(entry.Key, entry.Value.Partial));
        return new Evidence(CelValue.OfMap(new Entries(partial)), whole.Select(map => CelValue.OfMap(new Entries(map))));
    }

    /// <summary>A document; each text that starts with a question mark is unknown.</summary>
    public static Evidence Document(string json, TestNames names) => new(JsonReader.Read(json, names), Json.Array[Redacted().Count(json)].Select(values =>
    {
        var next = 0;
        return JsonReader.Read(Redacted().Replace(json, _ => values[next++]), names);
    }));

    [GeneratedRegex("\"\\?\\w*\"")]
    private static partial Regex Redacted();

    private sealed class Entries(KeyValuePair<string, CelValue>[] entries) : CelMap
    {
        public override IEnumerable<string> Keys => entries.Select(entry => entry.Key);

        public override bool TryGet(string key, CelFrame? frame, out CelValue value)
        {
            var found = Array.FindIndex(entries, entry => entry.Key == key);
            value = found < 0 ? default : entries[found].Value;
            return found >= 0;
        }
    }
}
