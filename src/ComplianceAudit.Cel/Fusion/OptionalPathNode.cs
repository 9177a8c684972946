using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>An optional with the value at the end of a path of which a step was written with <c>.?</c>.</summary>
/// <param name="path">The path.</param>
/// <param name="firstOptional">Which field, from 1, may be absent, with those behind it.</param>
/// <param name="plain">The same field by field.</param>
internal sealed class OptionalPathNode(FieldPath path, int firstOptional, PlanNode plain) : PlanNode
{
    public FieldPath Path { get; } = path;

    public int FirstOptional { get; } = firstOptional;

    public PlanNode Plain { get; } = plain;

    public override CelValue Evaluate(CelFrame frame)
    {
        var node = Path.Follow(frame, out var reader);
        if (node < 0)
            return IsNone(node) ? CelValue.None : Plain.Evaluate(frame);
        var value = CelValue.OfNode(reader, node);
        return value.IsOutcome ? value : CelValue.OfOptional(value);
    }

    /// <summary>Whether the optional holds nothing because a field is absent that may be.</summary>
    public bool IsNone(int followed) => followed < 0 && followed >= -Path.Count && followed <= -FirstOptional;
}
