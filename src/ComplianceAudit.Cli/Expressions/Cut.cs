namespace ComplianceAudit.Cli.Expressions;

/// <summary>Shortens text to the room it has.</summary>
internal static class Cut
{
    public const string Mark = "...";

    public static string To(string text, int length) =>
        text.Length <= length ? text : text[..Math.Max(length - Mark.Length - (length > Mark.Length && char.IsHighSurrogate(text[length - Mark.Length - 1]) ? 1 : 0), 0)] + Mark;
}
