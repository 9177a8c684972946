using System.Text;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings.Formatting;

/// <summary>Any value under <c>%s</c>: lists in brackets, maps in braces ordered by key.</summary>
internal static class ValueText
{
    public static string Of(double value) => double.IsPositiveInfinity(value) ? "Infinity" : double.IsNegativeInfinity(value) ? "-Infinity" : double.IsNaN(value) ? "NaN" : new ShortestDigits(value).Plain();

    /// <summary>Its text; null when the value, or one within it, has none. What is missing within it joins the outcomes.</summary>
    public static string? TryWrite(CelFrame frame, in CelValue value, ref Outcomes outcomes) => value.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int => TextForm.Of(value.AsInt),
        CelKind.UInt => TextForm.Of(value.AsUInt),
        CelKind.Double => Of(value.AsDouble),
        CelKind.String or CelKind.Type => frame.Spend(Cost.Of(value)) ? value.AsString : null,
        CelKind.Bytes => Encoding.UTF8.GetString(value.AsBytes),
        CelKind.Timestamp => TimestampText.Of(value.Moment),
        CelKind.Duration => DurationText.Of(value.Moment),
        CelKind.List or CelKind.Map => Within(frame, value, ref outcomes),
        _ => Nothing(value, ref outcomes),
    };

    private static string? Nothing(in CelValue value, ref Outcomes outcomes)
    {
        outcomes.Add(value);
        return value.IsOutcome ? "" : null;
    }

    private static string? Within(CelFrame frame, in CelValue value, ref Outcomes outcomes)
    {
        var text = !frame.TryDescend() ? null : value.Kind == CelKind.List ? List(frame, value, ref outcomes) : Map(frame, value, ref outcomes);
        frame.Ascend();
        return text;
    }

    /// <summary>Each level copies the text of those below it, and pays for that before it does.</summary>
    private static string? Joined(CelFrame frame, char open, IReadOnlyCollection<string> parts, char close)
    {
        var length = parts.Sum(part => part.Length + 2L);
        return frame.SpendSize(MadeSize.OfText(length)) ? $"{open}{string.Join(", ", parts)}{close}" : null;
    }

    private static string? List(CelFrame frame, in CelValue list, ref Outcomes outcomes)
    {
        outcomes.Add(list.Missing);
        var parts = new List<string>();
        for (var i = 0; i < list.Count; i++)
        {
            if (!frame.Spend(1) || TryWrite(frame, list.ElementAt(i), ref outcomes) is not { } part)
                return null;
            parts.Add(part);
        }
        return Joined(frame, '[', parts, ']');
    }

    private static string? Map(CelFrame frame, in CelValue map, ref Outcomes outcomes)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in map.Keys())
        {
            if (!frame.Spend(1) || !map.TryFind(key, frame, out var value) || TryWrite(frame, value, ref outcomes) is not { } part)
                return null;
            var name = TextForm.OfKey(key);
            if (!frame.SpendSize(MadeSize.OfText((long)name.Length + part.Length)))
                return null;
            entries[name] = $"{name}: {part}";
        }
        return Joined(frame, '{', entries.Values, '}');
    }
}
