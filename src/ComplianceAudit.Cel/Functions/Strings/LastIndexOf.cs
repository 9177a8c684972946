using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.lastIndexOf(wanted, from)</c>: index of the last occurrence that starts at <c>from</c> or before, or -1.</summary>
/// <remarks>An index below 0 or beyond the length is an error. From cel-go's strings library.</remarks>
internal sealed class LastIndexOf : CelFunction
{
    public override string Name => "lastIndexOf";

    public override IReadOnlyList<string> Signatures { get; } = ["string.lastIndexOf(string) -> int", "string.lastIndexOf(string, int) -> int"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (!Search.TryRead(frame, arguments, null, out var search, out var problem))
            return problem;
        var found = search.Text.AsSpan(0, (int)Math.Min((long)search.Offset + search.Wanted.Length, search.Text.Length)).LastIndexOf(search.Wanted, StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.IndexAt(search.Text, found));
    }
}
