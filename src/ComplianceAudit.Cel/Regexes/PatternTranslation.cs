using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ComplianceAudit.Cel.Regexes;

/// <summary>Rewrites a pattern of RE2's syntax for .NET, and refuses what .NET takes and RE2 does not.</summary>
/// <remarks>Syntax: github.com/google/re2/wiki/Syntax.</remarks>
internal sealed class PatternTranslation(string pattern)
{
    private const string Verbatim = "afnrtv";

    private readonly StringBuilder _out = new();

    /// <summary>Per open group, whether <c>(?m)</c> holds in it.</summary>
    private readonly Stack<bool> _multiline = new([false]);
    private int _at;

    public static bool TryTranslate(string pattern, [NotNullWhen(true)] out string? translated, [NotNullWhen(false)] out string? problem)
    {
        var translation = new PatternTranslation(pattern);
        problem = translation.Run();
        translated = problem is null ? translation._out.ToString() : null;
        return problem is null;
    }

    private char Ahead(int distance = 0) => _at + distance < pattern.Length ? pattern[_at + distance] : '\0';

    private string? Run()
    {
        string? problem = null;
        while (_at < pattern.Length && problem is null)
            problem = Next();
        return problem;
    }

    private string? Next()
    {
        switch (Ahead())
        {
            case '\\':
                return Escape(inClass: false);
            case '[':
                return Class();
            case '(':
                return Group();
            case ')':
                if (_multiline.Count > 1)
                    _multiline.Pop();
                break;
            case '$':
                // Without (?m), .NET's $ also stops before a final line break.
                _out.Append(_multiline.Peek() ? "$" : @"\z");
                _at++;
                return null;
        }
        _out.Append(pattern[_at++]);
        return null;
    }

    private string? Group()
    {
        _multiline.Push(_multiline.Peek());
        if (Ahead(1) != '?')
            return Copy(1);
        if (Ahead(2) == 'P' && Ahead(3) == '<')
        {
            _out.Append("(?");
            _at += 3;
            return Copy(1);
        }
        if (Ahead(2) == '<' && Ahead(3) is not ('=' or '!'))
            return Copy(3);
        return Flags();
    }

    /// <summary><c>(?i)</c>, <c>(?s-m:...)</c> and the like.</summary>
    private string? Flags()
    {
        var length = pattern.AsSpan(_at + 2).IndexOfAnyExcept("ims-");
        var end = length < 0 ? '\0' : Ahead(2 + length);
        if (end is not (':' or ')'))
            return $"'(?{Ahead(2)}' at {_at} is no group of RE2";
        var flags = pattern.AsSpan(_at + 2, length);
        var dash = flags.IndexOf('-');
        _multiline.Pop();
        var outer = _multiline.Peek();
        var inner = flags.Contains('m') ? dash < 0 || flags.IndexOf('m') < dash : outer;
        if (end == ')')
            _multiline.Pop();
        _multiline.Push(inner);
        return Copy(length + 3);
    }

    private string? Copy(int length)
    {
        _out.Append(pattern, _at, length);
        _at += length;
        return null;
    }

    private string? Class()
    {
        var start = _at;
        Copy(1);
        if (Ahead() == '^')
            Copy(1);
        for (var isFirst = true; _at < pattern.Length; isFirst = false)
        {
            if (Ahead() == ']' && !isFirst)
                return Copy(1);
            if ((IsSet(0) ? Set() : Range()) is { } problem)
                return problem;
        }
        return $"'[' at {start} is not closed";
    }

    /// <summary>Whether a class within the class stands there, such as <c>\d</c> or <c>[:alpha:]</c>.</summary>
    private bool IsSet(int distance) => Ahead(distance) == '[' ? Ahead(distance + 1) == ':' : Ahead(distance) == '\\' && "dDwWsSpP".Contains(Ahead(distance + 1), StringComparison.Ordinal);

    private string? Set() => Ahead() == '[' ? Named() : Escape(inClass: true);

    /// <summary>A character, or a range of them. A dash that starts no range stands for itself.</summary>
    private string? Range()
    {
        if (Single() is { } problem)
            return problem;
        if (Ahead() != '-' || Ahead(1) == ']')
            return null;
        if (IsSet(1))
            return $"the range at {_at} ends in a class";
        Copy(1);
        return Single();
    }

    private string? Single() => _at == pattern.Length ? null : Ahead() == '\\' ? Escape(inClass: true) : Literal();

    private string? Named()
    {
        var end = pattern.IndexOf(":]", _at, StringComparison.Ordinal);
        var name = end < 0 ? "" : pattern[(_at + 2)..end];
        if (CharacterClasses.Named(name) is not { } ranges)
            return $"'[:{name}:]' at {_at} is no class of RE2";
        _out.Append(ranges);
        _at = end + 2;
        return null;
    }

    private string? Literal()
    {
        // Not a backslash before it: .NET starts no range with that.
        if (Ahead() is not ('[' or ']' or '^' or '-'))
            return Copy(1);
        _out.Append(CharacterClasses.Literal(pattern[_at++]));
        return null;
    }

    private string? Escape(bool inClass)
    {
        var code = Ahead(1);
        if (CharacterClasses.Escaped(code) is { } ranges)
        {
            _out.Append(inClass ? ranges : $"[{ranges}]");
            _at += 2;
            return null;
        }
        if (Verbatim.Contains(code, StringComparison.Ordinal) || (!inClass && "AzbB".Contains(code, StringComparison.Ordinal)))
            return Copy(2);
        if (code is 'p' or 'P')
            return Property(code);
        if (code == 'Q' && !inClass)
            return Quoted();
        if (code == 'x' || code is '0' || (code is >= '1' and <= '7' && Ahead(2) is >= '0' and <= '7'))
            return Numeric(inClass);
        if (!char.IsAscii(code) || char.IsAsciiLetterOrDigit(code) || code == '\0')
            return $"'\\{code}' at {_at} is no escape of RE2";
        _out.Append(CharacterClasses.Literal(code));
        _at += 2;
        return null;
    }

    private string? Property(char code)
    {
        var isBraced = Ahead(2) == '{';
        var end = isBraced ? pattern.IndexOf('}', _at) : _at + 2;
        if (end < 0 || end >= pattern.Length)
            return $"'\\{code}' at {_at} names no property";
        _out.Append('\\').Append(code).Append('{').Append(isBraced ? pattern[(_at + 3)..end] : Ahead(2).ToString()).Append('}');
        _at = end + 1;
        return null;
    }

    private string? Quoted()
    {
        var end = pattern.IndexOf(@"\E", _at, StringComparison.Ordinal);
        foreach (var character in pattern[(_at + 2)..(end < 0 ? pattern.Length : end)])
            _out.Append(CharacterClasses.Literal(character));
        _at = end < 0 ? pattern.Length : end + 2;
        return null;
    }

    private string? Numeric(bool inClass)
    {
        var isHex = Ahead(1) == 'x';
        var isBraced = isHex && Ahead(2) == '{';
        var digits = _at + (isBraced ? 3 : isHex ? 2 : 1);
        var end = digits;
        while (end < pattern.Length && end - digits < (isBraced ? 8 : isHex ? 2 : 3) && (isHex ? char.IsAsciiHexDigit(pattern[end]) : pattern[end] is >= '0' and <= '7'))
            end++;
        var isComplete = end > digits && (isBraced ? end < pattern.Length && pattern[end] == '}' : !isHex || end - digits == 2);
        var value = isComplete ? Convert.ToInt64(pattern[digits..end], isHex ? 16 : 8) : -1;
        if (value < 0 || value > int.MaxValue || !Rune.IsValid((int)value) || (inClass && value > char.MaxValue))
            return $"'\\{Ahead(1)}' at {_at} gives no character";
        foreach (var character in new Rune((int)value).ToString())
            _out.Append(CharacterClasses.Literal(character));
        _at = isBraced ? end + 1 : end;
        return null;
    }
}
