using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary>Says what a fact, its first argument, means; where the answer comes from goes into the evidence.</summary>
internal abstract class FactFunction : CelFunction
{
    /// <summary>Steps that an answer costs: about what looking at the largest facts takes.</summary>
    private const int Cost = 500;

    /// <summary>Every one, ordered by name.</summary>
    public static IReadOnlyList<FactFunction> All { get; } =
    [
        .. typeof(FactFunction).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(FactFunction)) && !type.IsAbstract)
            .Select(type => (FactFunction)Activator.CreateInstance(type)!)
            .OrderBy(function => function.Name, StringComparer.Ordinal),
    ];

    /// <summary>Kind of the fact.</summary>
    public abstract string FactKind { get; }

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (!arguments[0].TryGetNode(out var reader, out var node))
            return NoSuchOverload;
        if (!frame.Spend(Cost))
            return default;
        var answer = reader is ResourceReader fact && node == 0 && fact.Kind == FactKind
            ? Answer(frame, new ContentNode(fact, 0), arguments[1..])
            : MeaningErrors.NotAFact(Name, FactKind);
        (frame.State as EvaluationState)?.Origins.Add(answer.Origin);
        return answer.Value;
    }

    /// <summary>The answer, and where it comes from.</summary>
    /// <param name="frame">The evaluation that asks.</param>
    /// <param name="fact">The root of a fact of the right kind.</param>
    /// <param name="arguments">The arguments after the fact.</param>
    protected abstract EffectiveValue Answer(CelFrame frame, ContentNode fact, ReadOnlySpan<CelValue> arguments);

    /// <summary>The answer to arguments of kinds that the function does not take.</summary>
    protected static EffectiveValue NoSuchArguments { get; } = new(NoSuchOverload, "");
}
