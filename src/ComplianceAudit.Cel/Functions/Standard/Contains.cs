using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>text.contains(other)</c>: whether a string holds another.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class Contains : TextComparison
{
    public override string Name => "contains";

    protected override bool TryTest(CelFrame frame, string text, string other, out bool holds)
    {
        var isPaid = frame.Spend(Cost.OfSearch(text, other));
        holds = isPaid && text.Contains(other, StringComparison.Ordinal);
        return isPaid;
    }
}
