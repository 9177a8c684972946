using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary>Reads a field whose name is known at compile time.</summary>
internal static class FieldAccess
{
    public static bool TryRead(CelFrame frame, in CelValue map, in CelValue key, int name, out CelValue value)
    {
        if (!map.TryGetNode(out var reader, out var node))
            return map.TryFind(key, frame, out value);
        var child = reader.FieldOf(node, frame.Names[name]);
        value = child >= 0 ? CelValue.OfNode(reader, child) : default;
        return child >= 0;
    }

    /// <summary>Whether the field is there. A redacted field of a document is there, though its value is unknown.</summary>
    public static CelValue Has(CelFrame frame, in CelValue map, in CelValue key, int name)
    {
        if (map.TryGetNode(out var reader, out var node))
            return CelValue.Of(reader.FieldOf(node, frame.Names[name]) >= 0);
        if (!map.TryFind(key, frame, out var value))
            return CelValue.False;
        return value.IsOutcome && map.Map is not ValueMap ? value : CelValue.True;
    }
}
