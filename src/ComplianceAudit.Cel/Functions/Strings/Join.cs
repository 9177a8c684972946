using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>list.join(separator)</c>: strings put behind each other.</summary>
/// <remarks>An element that is no string is an error. From cel-go's strings library.</remarks>
internal sealed class Join : CelFunction
{
    public override string Name => "join";

    public override IReadOnlyList<string> Signatures { get; } = ["list<string>.join() -> string", "list<string>.join(string) -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List || (arguments.Length == 2 && arguments[1].Kind != CelKind.String))
            return NoSuchOverload;
        var separator = arguments.Length == 2 ? arguments[1].AsString : "";
        var parts = new string[arguments[0].Count];
        var length = (long)separator.Length * Math.Max(parts.Length - 1, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            frame.ThrowIfCancelled(i);
            var part = arguments[0].ElementAt(i);
            if (part.Kind != CelKind.String)
                return NoSuchOverload;
            parts[i] = part.AsString;
            length += parts[i].Length;
        }
        return frame.Spend(Cost.OfText(length)) && frame.CanMake(MadeSize.OfText(length)) ? CelValue.Of(string.Join(separator, parts)) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }
}
