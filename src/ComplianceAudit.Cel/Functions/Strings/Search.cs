using System.Diagnostics.CodeAnalysis;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary>Arguments of a search in a string.</summary>
/// <param name="Text">Where to search.</param>
/// <param name="Wanted">What to search.</param>
/// <param name="Offset">UTF-16 offset from which on.</param>
internal sealed record Search(string Text, string Wanted, int Offset)
{
    /// <summary>Reads them; an index left out is the one given, or the text's end.</summary>
    public static bool TryRead(CelFrame frame, ReadOnlySpan<CelValue> arguments, long? from, [NotNullWhen(true)] out Search? search, out CelValue problem)
    {
        search = null;
        problem = CelFunction.NoSuchOverload;
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.String || (arguments.Length == 3 && arguments[2].Kind != CelKind.Int))
            return false;
        var text = arguments[0].AsString;
        var index = arguments.Length == 3 ? arguments[2].AsInt : from ?? CodePoints.Count(text);
        var offset = CodePoints.OffsetOf(text, index);
        if (offset < 0)
        {
            problem = EvaluationErrors.IndexOutOfRange(index, CodePoints.Count(text));
            return false;
        }
        if (!frame.Spend(Cost.OfSearch(text, arguments[1].AsString)))
        {
            problem = EvaluationErrors.BudgetExhausted(frame.Budget);
            return false;
        }
        search = new Search(text, arguments[1].AsString, offset);
        return true;
    }
}
