using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary>Whether something, or what a string holds of its kind, lies in a network.</summary>
internal abstract class Containment<T> : CelFunction
    where T : Opaque
{
    public sealed override IReadOnlyList<string> Signatures => [$"net.CIDR.{Name}({TypeName}) -> bool", $"net.CIDR.{Name}(string) -> bool"];

    /// <summary>Name of the type of what may lie in the network.</summary>
    protected abstract string TypeName { get; }

    /// <summary>What a text should hold, in messages.</summary>
    protected abstract string Wanted { get; }

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.Opaque || arguments[0].AsOpaque is not NetworkPrefix prefix)
            return NoSuchOverload;
        if (arguments[1].Kind == CelKind.Opaque && arguments[1].AsOpaque is T held)
            return CelValue.Of(Contains(prefix, held));
        if (arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        return TryParse(arguments[1].AsString, out var problem) is { } read
            ? CelValue.Of(Contains(prefix, read))
            : EvaluationErrors.BadConversion(arguments[1], $"{Wanted}: {problem}");
    }

    protected abstract bool Contains(NetworkPrefix prefix, T other);

    protected abstract T? TryParse(string text, out string problem);
}
