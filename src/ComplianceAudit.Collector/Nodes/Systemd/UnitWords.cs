using System.Globalization;
using System.Text;

namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>Splits a value into words by systemd's rules of quotes and escapes (systemd.syntax(7), "Quoting").</summary>
internal static class UnitWords
{
    /// <summary>The words of a value, or why it has none that are sure.</summary>
    public static IReadOnlyList<string> Split(string value, out string problem)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, begun) = ('\0', false);
        problem = "";
        for (var at = 0; at < value.Length; at++)
        {
            var c = value[at];
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (begun)
                    words.Add(word.ToString());
                word.Clear();
                begun = false;
                continue;
            }

            begun = true;
            if (c == '\\')
                at += Unescape(value.AsSpan(at + 1), word);
            else if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (quote != '\0' && c == quote)
                quote = '\0';
            else
                word.Append(c);
        }

        if (quote != '\0')
        {
            problem = "a quote is not closed";
            return [];
        }

        if (begun)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>Adds what an escape stands for and says how many characters it took; one that nobody knows stays as it is.</summary>
    private static int Unescape(ReadOnlySpan<char> rest, StringBuilder word)
    {
        if (rest.Length == 0)
        {
            word.Append('\\');
            return 0;
        }

        var simple = rest[0] switch
        {
            'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', 's' => ' ',
            '\\' or '"' or '\'' => rest[0],
            _ => '\0',
        };
        if (simple != '\0')
        {
            word.Append(simple);
            return 1;
        }

        var (digits, isHex) = rest[0] switch { 'x' => (2, true), 'u' => (4, true), 'U' => (8, true), >= '0' and <= '7' => (3, false), _ => (0, false) };
        var number = isHex ? Number(rest[1..], digits, 16) : digits > 0 ? Number(rest, digits, 8) : null;
        if (number is not { } code || !Rune.TryCreate(code, out var rune))
        {
            word.Append('\\').Append(rest[0]);
            return 1;
        }

        word.Append(rune);
        return isHex ? digits + 1 : digits;
    }

    private static int? Number(ReadOnlySpan<char> text, int digits, int radix)
    {
        if (text.Length < digits)
            return null;
        if (radix == 16)
            return int.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && hex > 0 ? hex : null;

        var number = 0;
        foreach (var digit in text[..digits])
        {
            if (digit is < '0' or > '7')
                return null;
            number = (number * 8) + (digit - '0');
        }

        return number > 0 ? number : null;
    }
}
