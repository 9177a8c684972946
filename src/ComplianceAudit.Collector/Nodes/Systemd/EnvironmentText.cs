using System.Text;

namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>Reads a file that <c>EnvironmentFile=</c> names (systemd.exec(5)): assignments with a shell's quotes, and no shell.</summary>
internal static class EnvironmentText
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string text)
    {
        var variables = new List<KeyValuePair<string, string>>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (text[at] is '#' or ';')
                SkipComment(text, ref at);
            else if (ReadName(text, ref at) is { } name)
                variables.Add(new(name, ReadValue(text, ref at)));
        }

        return variables;
    }

    private static void SkipComment(string text, ref int at)
    {
        for (; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
                at++;
        }
    }

    /// <summary>The name before an equals sign; null when the line has none, which is then skipped.</summary>
    private static string? ReadName(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny('=', '\n');
        var name = end < 0 ? null : text.AsSpan(at, end).Trim().ToString();
        var isAssigned = end >= 0 && text[at + end] == '=';
        at = end < 0 ? text.Length : at + end + 1;
        return isAssigned && name is { Length: > 0 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : SkipValue(text, ref at, isAssigned);
    }

    private static string? SkipValue(string text, ref int at, bool isAssigned)
    {
        if (isAssigned)
            ReadValue(text, ref at);
        return null;
    }

    private static string ReadValue(string text, ref int at)
    {
        var value = new StringBuilder();
        var solid = 0;
        var isPlain = false;
        while (at < text.Length && text[at] is var c && c is not ('\n' or '\r'))
        {
            at++;
            if (!isPlain && c is '"' or '\'' && !isPlain)
            {
                ReadQuoted(text, ref at, c, value);
                solid = value.Length;
            }
            else if (c == '\\' && at < text.Length)
            {
                if (text[at++] is not '\n' and var escaped)
                    value.Append(escaped);
                (solid, isPlain) = (value.Length, true);
            }
            else if (char.IsWhiteSpace(c))
            {
                if (solid > 0)
                    value.Append(c);
            }
            else
            {
                value.Append(c);
                (solid, isPlain) = (value.Length, true);
            }
        }

        return value.ToString(0, solid);
    }

    private static void ReadQuoted(string text, ref int at, char quote, StringBuilder value)
    {
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (quote == '\'' || text[at] != '\\' || at + 1 == text.Length)
                value.Append(text[at]);
            else if (text[++at] is '"' or '\\' or '`' or '$')
                value.Append(text[at]);
            else if (text[at] != '\n')
                value.Append('\\').Append(text[at]);
        }

        at = Math.Min(at + 1, text.Length);
    }
}
