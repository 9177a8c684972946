namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>text.startsWith(other)</c>: whether a string starts with another.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class StartsWith : TextComparison
{
    public override string Name => "startsWith";

    protected override bool TryTest(CelFrame frame, string text, string other, out bool holds)
    {
        holds = text.StartsWith(other, StringComparison.Ordinal);
        return true;
    }
}
