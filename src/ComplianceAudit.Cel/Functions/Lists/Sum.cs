using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Operators;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.sum()</c>: of numbers of one type or of durations; of none, the zero of the type that the list is known to hold, or else the int 0.</summary>
/// <remarks>Elements of several types, and a sum out of range, are an error. From Kubernetes' list library.</remarks>
internal sealed class Sum(CelValue zero) : CelFunction
{
    public Sum()
        : this(CelValue.Of(0L))
    {
    }

    public override string Name => "sum";

    public override IReadOnlyList<string> Signatures { get; } = ["list<int>.sum() -> int", "list<uint>.sum() -> uint", "list<double>.sum() -> double", "list<duration>.sum() -> duration"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        if (arguments[0].Count == 0)
            return zero;
        var add = BinaryOperator.Find("+");
        var sum = arguments[0].ElementAt(0);
        if (sum.Kind is not (CelKind.Int or CelKind.UInt or CelKind.Double or CelKind.Duration))
            return sum.Kind == CelKind.Unknown ? sum : NoSuchOverload;
        for (var i = 1; i < arguments[0].Count && !sum.IsOutcome; i++)
        {
            frame.ThrowIfCancelled(i);
            var element = arguments[0].ElementAt(i);
            sum = element.Kind == sum.Kind ? add.Apply(frame, sum, element) : element.Kind == CelKind.Unknown ? element : NoSuchOverload;
        }
        return sum;
    }

    internal override CelFunction Giving(CelType result) => result.Kind switch
    {
        TypeKind.UInt => new Sum(CelValue.Of(0UL)),
        TypeKind.Double => new Sum(CelValue.Of(0.0)),
        TypeKind.Duration => new Sum(CelValue.OfDuration(TimeSpan.Zero)),
        _ => this,
    };
}
