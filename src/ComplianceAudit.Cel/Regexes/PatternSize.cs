using System.Globalization;

namespace ComplianceAudit.Cel.Regexes;

/// <summary>Estimates how many characters and classes a pattern has with its counted repeats written out; matching takes at most so long for each character.</summary>
internal sealed class PatternSize(string pattern)
{
    private const long Most = int.MaxValue;

    private readonly Stack<long> _groups = new();
    private int _at;
    private long _total;
    private long _last;

    public static int Of(string pattern) => new PatternSize(pattern).Run();

    private int Run()
    {
        for (; _at < pattern.Length && _total < Most; _at++)
            Next();
        return (int)Math.Min(_total, Most);
    }

    private void Next()
    {
        switch (pattern[_at])
        {
            case '(':
                _groups.Push(_total);
                break;
            case ')' when _groups.TryPop(out var start):
                _last = _total - start;
                break;
            case '{' when TryTakeCount(out var count):
                _total += _last * (Math.Max(count, 1) - 1);
                _last *= Math.Max(count, 1);
                break;
            default:
                Skip();
                _last = 1;
                _total++;
                break;
        }
    }

    /// <summary>Goes to the last character of an escape or a class.</summary>
    private void Skip()
    {
        var isClass = pattern[_at] == '[';
        if (pattern[_at] == '\\' && _at + 2 < pattern.Length && pattern[_at + 2] == '{' && pattern[_at + 1] is 'x' or 'p' or 'P')
            _at = Math.Max(pattern.IndexOf('}', _at), _at);
        else if (pattern[_at] == '\\')
            _at++;
        while (isClass && _at + 1 < pattern.Length && pattern[_at] != ']')
            _at += pattern[_at] == '\\' || (pattern[_at + 1] == ']' && pattern[_at] is '[' or '^') ? 2 : 1;
    }

    /// <summary>Takes <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; gives the greater number.</summary>
    private bool TryTakeCount(out long count)
    {
        count = 0;
        var end = pattern.IndexOf('}', _at);
        if (end < 0)
            return false;
        foreach (var part in pattern[(_at + 1)..end].Split(','))
        {
            if (part.Length == 0)
                continue;
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            count = Math.Max(count, number);
        }
        _at = end;
        return true;
    }
}
