using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Follows a path into a file's content.</summary>
internal static class FieldWalk
{
    /// <summary>What stands there: null when nothing does, CEL's null for a null, an unknown when that cannot be told.</summary>
    public static CelValue? To(ComponentFile file, IReadOnlyList<string> steps)
    {
        var value = file.Content;
        foreach (var step in steps)
        {
            if (value.Kind == CelKind.Unknown || value.Kind == CelKind.Null)
                return value;
            if (value.Kind != CelKind.Map)
                return EffectiveErrors.NotAnObject(file.Path, string.Join('.', steps)).Value;
            if (!value.TryGetNode(out var reader, out var node) || reader is not ResourceReader fact)
                return value.TryGetField(step, out var made) ? made : null;

            // The document's own look-up, which tells null from absent.
            var next = fact.Document.FieldOf(node, step);
            if (next < 0)
                return null;
            value = fact.Document.KindOf(next) == NodeKind.Null ? CelValue.Null : CelValue.OfNode(fact, next);
        }

        return value;
    }
}
