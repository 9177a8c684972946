using System.Text;

namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>Environment of a unit and how its command lines use it (systemd.service(5), "Command lines").</summary>
internal sealed class UnitVariables
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Values => _values;

    public void Set(string name, string value) => _values[name] = value;

    public void Reset() => _values.Clear();

    /// <summary>The words that the program gets: <c>$NAME</c> alone becomes the words of its value, <c>${NAME}</c> its value, <c>$$</c> a dollar sign.</summary>
    /// <param name="words">Words as the unit has them.</param>
    /// <param name="used">Names that were put in, known or not.</param>
    public IReadOnlyList<string> Expand(IReadOnlyList<string> words, ISet<string> used)
    {
        var expanded = new List<string>();
        foreach (var word in words)
        {
            if (word.Length > 1 && word[0] == '$' && word[1] is not ('{' or '$') && IsName(word.AsSpan(1)))
            {
                used.Add(word[1..]);
                expanded.AddRange(UnitWords.Split(_values.GetValueOrDefault(word[1..], ""), out _));
            }
            else
            {
                expanded.Add(ExpandInside(word, used));
            }
        }

        return expanded;
    }

    private string ExpandInside(string word, ISet<string> used)
    {
        var expanded = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            var end = word.AsSpan(at).StartsWith("${") ? word.IndexOf('}', at) : -1;
            if (end > 0)
            {
                var name = word[(at + 2)..end];
                used.Add(name);
                expanded.Append(_values.GetValueOrDefault(name, ""));
                at = end;
            }
            else
            {
                expanded.Append(word[at]);
                if (word.AsSpan(at).StartsWith("$$"))
                    at++;
            }
        }

        return expanded.ToString();
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }

        return !char.IsAsciiDigit(text[0]);
    }
}
