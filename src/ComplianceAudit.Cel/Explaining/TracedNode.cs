using System.Collections.Immutable;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Explaining;

/// <summary>A node whose values are noted when the evaluation is explained.</summary>
/// <param name="node">What is evaluated.</param>
/// <param name="expression">What it was planned from.</param>
/// <param name="source">Where that stands.</param>
/// <param name="given">Names that have a value within it and not around it: a macro's variables or a function's parameters.</param>
internal sealed class TracedNode(PlanNode node, Expr expression, CelSource source, ImmutableArray<(string Name, LocalNode Node)> given) : PlanNode
{
    public CelSource Source { get; } = source;

    /// <summary>Its text, as it is written where that is one line.</summary>
    public string Text => field ??= Source.Text[expression.Place.Start..expression.Place.End] is var written && written.Contains('\n', StringComparison.Ordinal)
        ? expression.ToString()
        : written;

    /// <summary>Where its text starts.</summary>
    public int Start { get; } = expression.Place.Start;

    /// <summary>Whether it is a name, or a field or element of something that is named by what is written.</summary>
    public bool IsPath { get; } = expression is NameExpr or SelectExpr or IndexExpr { Index: LiteralExpr };

    public ImmutableArray<(string Name, LocalNode Node)> Given { get; } = given;

    /// <summary>Its parts, in the order of the text. Bodies of shared functions are none: they stand elsewhere.</summary>
    public ImmutableArray<TracedNode> Parts { get; init; } = [];

    /// <summary>Its index among the parts of what it is in; that of a whole source is the largest, for a function's body follows its arguments.</summary>
    public int Position { get; set; } = int.MaxValue;

    public override CelValue Evaluate(CelFrame frame)
    {
        if (frame.Trace is not { } trace)
            return node.Evaluate(frame);
        var outer = trace.Enter(this, frame);
        var value = node.Evaluate(frame);
        trace.Leave(outer, value);
        return value;
    }
}
