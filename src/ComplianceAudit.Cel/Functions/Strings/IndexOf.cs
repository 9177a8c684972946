using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.indexOf(wanted, from)</c>: index of the first occurrence, or -1.</summary>
/// <remarks>An index below 0 or beyond the length is an error. From cel-go's strings library.</remarks>
internal sealed class IndexOf : CelFunction
{
    public override string Name => "indexOf";

    public override IReadOnlyList<string> Signatures { get; } = ["string.indexOf(string) -> int", "string.indexOf(string, int) -> int"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (!Search.TryRead(frame, arguments, 0, out var search, out var problem))
            return problem;
        var found = search.Text.IndexOf(search.Wanted, search.Offset, StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.IndexAt(search.Text, found));
    }
}
