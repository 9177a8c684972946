using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>
/// The first terms of <c>&amp;&amp;</c> or <c>||</c> where each asks whether the next field of one path is there, and its absence decides:
/// <c>has(x.a) &amp;&amp; has(x.a.b)</c>, <c>!has(x.a) || !has(x.a.b)</c>. Following the path once answers them all.
/// </summary>
internal sealed class Guards
{
    private readonly FieldPath _path;

    /// <summary>Per number of fields of the path, whether a guard asks for the last of them.</summary>
    private readonly bool[] _asks;

    private Guards(PathCondition[] terms, int count)
    {
        (Count, _path) = (count, terms[count - 1].Path!.Value);
        _asks = new bool[_path.Count + 1];
        foreach (var guard in terms.AsSpan(0, count))
            _asks[guard.Path!.Value.Count] = true;
    }

    /// <summary>Number of terms.</summary>
    public int Count { get; }

    /// <summary>The guards among terms; null when there are none.</summary>
    /// <param name="terms">Terms about one variable.</param>
    /// <param name="decisive">What ends the evaluation of the terms.</param>
    /// <param name="context">Knows the names of paths.</param>
    public static Guards? Of(PathCondition[] terms, Truth decisive, PlanContext context)
    {
        var count = 0;
        while (count < terms.Length && terms[count] is PresenceNode guard && guard.WhenAbsent == decisive && (count == 0 || IsNext(terms[count - 1], guard, context)))
            count++;
        return count == 0 ? null : new Guards(terms, count);
    }

    /// <summary>Follows the path from the variable's node to the node that all guards find; below zero when there is none.</summary>
    /// <param name="frame">The evaluation.</param>
    /// <param name="reader">The document.</param>
    /// <param name="node">The variable's node.</param>
    /// <param name="isDecided">Whether a guard finds its field absent.</param>
    public int Follow(CelFrame frame, DocumentReader reader, int node, out bool isDecided)
    {
        var reached = _path.Follow(frame, reader, node);
        isDecided = reached < 0 && (uint)-reached < (uint)_asks.Length && _asks[-reached];
        return reached;
    }

    private static bool IsNext(PathCondition before, PathCondition guard, PlanContext context) =>
        guard.Path!.Value.Count > before.Path!.Value.Count && context.GoesOn(guard.Path.Value, before.Path.Value);
}
