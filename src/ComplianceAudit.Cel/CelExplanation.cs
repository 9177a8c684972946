using ComplianceAudit.Cel.Explaining;

namespace ComplianceAudit.Cel;

/// <summary>What one part of an expression came to, and its parts in turn. Immutable.</summary>
/// <remarks>Literals, and lists and maps of them, are left out: their value is what is written.</remarks>
public sealed class CelExplanation
{
    private readonly TracedNode _node;

    internal CelExplanation(TracedNode node, CelValue? value) => (_node, Value) = (node, value);

    /// <summary>The part as it is written, in one line.</summary>
    public string Text => _node.Text;

    /// <summary>The expression that it is part of: the program's, or the body of a shared function.</summary>
    public CelSource Source => _node.Source;

    /// <summary>Line in the file of the source, from 1, in which the part starts.</summary>
    public int Line => Source.Locate(_node.Start).Line;

    /// <summary>Column in the line, from 1, in Unicode code points.</summary>
    public int Column => Source.Locate(_node.Start).Column;

    /// <summary>Whether the part is a name, or a field or element of something, such as <c>object.spec.ports[0]</c>.</summary>
    public bool IsPath => _node.IsPath;

    /// <summary>The value; null when the part was not evaluated, because another one decided.</summary>
    public CelValue? Value { get; }

    /// <summary>Names that have a value here and not in what the part belongs to: those of a macro, or the parameters of a shared function. Empty when the part was not evaluated.</summary>
    public IReadOnlyList<KeyValuePair<string, CelValue>> Variables { get; internal init; } = [];

    /// <summary>Which element of a macro's range the part was evaluated for, counted from 0 in the order of evaluation; 0 where nothing repeats.</summary>
    public int Round { get; internal init; }

    /// <summary>The parts in the order of evaluation: those of each round together, a shared function's body after its arguments.</summary>
    public IReadOnlyList<CelExplanation> Parts { get; internal init; } = [];

    /// <summary>Rounds that are not among the parts: of many, the first 99 and the last are kept.</summary>
    public int SkippedRounds { get; internal init; }

    /// <summary>Whether parts are lacking because the evaluation had more than can be kept.</summary>
    public bool IsCut { get; internal init; }
}
