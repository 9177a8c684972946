namespace ComplianceAudit.Rules;

/// <summary>One mistake in a rule pack: its place, a stable code, what was found, what was expected and what to do.</summary>
/// <param name="File">File as reached from the folder that was given.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Code"><c>RULEnnn</c> for the files' structure, <c>CELnnn</c> for an expression.</param>
/// <param name="Message">What was found, what was expected and what to do.</param>
/// <param name="Excerpt">The line of the file with a caret under the column, in two lines; empty when there is no line to show.</param>
public sealed record RuleDiagnostic(string File, int Line, int Column, string Code, string Message, string Excerpt)
{
    /// <summary><c>file:line:column: code: message</c>, followed by the excerpt on lines of its own.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Code}: {Message}{(Excerpt.Length == 0 ? "" : "\n" + Excerpt)}";
}
