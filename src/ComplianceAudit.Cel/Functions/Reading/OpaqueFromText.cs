using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Reading;

/// <summary>A function that reads a string into an opaque value; a constant string is read once, with the program.</summary>
/// <remarks>A constant that cannot be read is no error of the program: the call may never be reached.</remarks>
internal abstract class OpaqueFromText : CelFunction
{
    /// <summary>Reads the arguments, which are of the types that a signature has; an error when the text is malformed.</summary>
    protected abstract CelValue Read(ReadOnlySpan<CelValue> arguments);

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        !Takes(arguments) ? NoSuchOverload : frame.Spend(Cost.OfReading(arguments[0].AsString)) ? Read(arguments) : EvaluationErrors.BudgetExhausted(frame.Budget);

    internal sealed override CelFunction Prepare(IReadOnlyList<CelValue?> constants, out string? problem)
    {
        problem = null;
        if (constants.Any(constant => constant is null))
            return this;
        var arguments = constants.Select(constant => constant!.Value).ToArray();
        return Takes(arguments) && Read(arguments) is { IsOutcome: false } value ? new Known(this, value) : this;
    }

    protected static CelValue Refuse(in CelValue text, string type, string problem) => EvaluationErrors.BadConversion(text, $"{type}: {problem}");

    protected static CelValue Opaque(Opaque value) => CelValue.OfOpaque(value);

    private static bool Takes(ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String && (arguments.Length == 1 || arguments[1].Kind == CelKind.Bool);

    /// <summary>The function for one constant.</summary>
    private sealed class Known(OpaqueFromText function, CelValue value) : CelFunction
    {
        public override string Name => function.Name;

        public override IReadOnlyList<string> Signatures => function.Signatures;

        public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => value;
    }
}
