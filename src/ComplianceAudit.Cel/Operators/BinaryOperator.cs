using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Reach;

namespace ComplianceAudit.Cel.Operators;

/// <summary>An operator with two operands. Every type that derives from it and can be made without arguments is one.</summary>
internal abstract class BinaryOperator
{
    private static readonly Dictionary<string, BinaryOperator> All =
        Discovery.MakeAll<BinaryOperator>().ToDictionary(o => o.Symbol, StringComparer.Ordinal);

    public abstract string Symbol { get; }

    /// <summary>What it takes and gives, read once.</summary>
    public Overload[] Overloads => field ??= [.. Signatures.Select(signature => Overload.ParseOperator(Symbol, signature))];

    /// <summary>Each pair of types that it takes, and what it gives: <c>int + int -> int</c>. Letters stand for any one type, as in the signatures of functions.</summary>
    protected abstract IReadOnlyList<string> Signatures { get; }

    public static BinaryOperator Find(string symbol) => All[symbol];

    /// <summary>Applies the operator to operands that are neither unknown nor an error.</summary>
    public abstract CelValue Apply(CelFrame frame, in CelValue left, in CelValue right);

    /// <summary>What the operator reads of its operands, and what it gives. Default: scalars.</summary>
    public virtual Reached Reach(Reacher reacher, Reached left, Reached right) => Reached.Scalar;

    protected CelValue NoSuchOverload(in CelValue left, in CelValue right) => EvaluationErrors.NoSuchOperation(left, Symbol, right);
}
