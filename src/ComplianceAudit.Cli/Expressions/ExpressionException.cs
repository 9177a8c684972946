namespace ComplianceAudit.Cli.Expressions;

/// <summary>An expression that does not compile, or whose evaluation ends as an error.</summary>
/// <param name="messages">What is wrong, each with its place.</param>
/// <param name="isWrongUse">Whether the expression itself is at fault, whatever it is evaluated on.</param>
internal sealed class ExpressionException(IReadOnlyList<string> messages, bool isWrongUse) : Exception(string.Join('\n', messages))
{
    public IReadOnlyList<string> Messages { get; } = messages;

    public bool IsWrongUse { get; } = isWrongUse;
}
