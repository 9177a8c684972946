namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>text.endsWith(other)</c>: whether a string ends with another.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class EndsWith : TextComparison
{
    public override string Name => "endsWith";

    protected override bool TryTest(CelFrame frame, string text, string other, out bool holds)
    {
        holds = text.EndsWith(other, StringComparison.Ordinal);
        return true;
    }
}
