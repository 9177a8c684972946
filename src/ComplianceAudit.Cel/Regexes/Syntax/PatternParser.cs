using ComplianceAudit.Cel.Regexes.Characters;
using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>Parses a pattern of RE2's syntax. Where RE2 and Go's package regexp differ, Go decides, for it is what the reference implementation of the language uses.</summary>
/// <remarks>
/// Syntax: github.com/google/re2/wiki/Syntax and pkg.go.dev/regexp/syntax, with Perl's flags. A name that two groups have is refused as RE2 does, and \p takes the names of RE2's page alone, not those that
/// Go adds since 1.25.
/// </remarks>
internal sealed class PatternParser
{
    private const int MaxLength = 10_000;
    private const int MaxSize = 20_000;

    /// <summary>Limit of RE2 and Go.</summary>
    private const int MaxOpenGroups = 1000;

    /// <summary>Levels of the tree, where groups that are neither repeated nor numbered take none: a program is made on the stack of whoever asks for the first match.</summary>
    private const int MaxDepth = 250;

    private static readonly CodeSet NoLineBreak = NamedSets.LineBreak.Negate();

    private readonly PatternReader _reader;
    private readonly CharacterReader _characters;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<OpenGroup> _open = new();
    private PatternFlags _flags;
    private int _groups;

    private PatternParser(string pattern)
    {
        _reader = new PatternReader(pattern);
        _characters = new CharacterReader(_reader);
    }

    /// <exception cref="PatternFailure">The text is no pattern.</exception>
    public static ParsedPattern Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        if (pattern.Length > MaxLength)
            throw parser._reader.Errors.TooLong(MaxLength);
        var node = parser.Parse();
        return new ParsedPattern(node, parser._groups, parser._characters.Ranges);
    }

    private PatternNode Parse()
    {
        _open.Push(new OpenGroup(-1, 0, _flags));
        var afterRepetition = -1;
        while (!_reader.IsAtEnd)
        {
            var start = _reader.At;
            if (RepetitionReader.TryTake(_reader, _flags.HasFlag(PatternFlags.Ungreedy)) is { } repetition)
            {
                Repeat(repetition, start, afterRepetition);
                afterRepetition = start;
                continue;
            }
            Take();
            afterRepetition = -1;
        }
        if (_open.Count > 1)
            throw _reader.Errors.UnclosedGroup(_open.Peek().Start);
        return Checked(_open.Pop().Close());
    }

    private PatternNode Checked(PatternNode node)
    {
        if (node.Size > MaxSize)
            throw _reader.Errors.TooLarge(MaxSize);
        return node.Depth <= MaxDepth ? node : throw _reader.Errors.TooDeep(MaxDepth);
    }

    private void Take()
    {
        switch (_reader.Peek())
        {
            case '(':
                TakeGroup();
                break;
            case ')':
                CloseGroup();
                break;
            case '|':
                _reader.At++;
                _open.Peek().EndAlternative();
                break;
            case '^':
                AddAssertion(1, _flags.HasFlag(PatternFlags.MultiLine) ? Assertion.LineStart : Assertion.TextStart);
                break;
            case '$':
                AddAssertion(1, _flags.HasFlag(PatternFlags.MultiLine) ? Assertion.LineEnd : Assertion.TextEnd);
                break;
            case '.':
                _reader.At++;
                Add(new CharacterNode(_flags.HasFlag(PatternFlags.DotAll) ? CodeSet.All : NoLineBreak));
                break;
            case '\\':
                TakeEscape();
                break;
            default:
                Add(new CharacterNode(_characters.TakeSet(_flags)));
                break;
        }
    }

    private void TakeEscape()
    {
        switch (_reader.Peek(1))
        {
            case 'A':
                AddAssertion(2, Assertion.TextStart);
                break;
            case 'z':
                AddAssertion(2, Assertion.TextEnd);
                break;
            case 'b':
                AddAssertion(2, Assertion.WordBoundary);
                break;
            case 'B':
                AddAssertion(2, Assertion.NoWordBoundary);
                break;
            case 'Q':
                TakeQuoted();
                break;
            default:
                Add(new CharacterNode(_characters.TakeSet(_flags)));
                break;
        }
    }

    private void TakeQuoted()
    {
        for (_reader.At += 2; !_reader.IsAtEnd && !_reader.TryTake(@"\E");)
            Add(new CharacterNode(CharacterReader.SetOf(_reader.Take(), _flags)));
    }

    private void TakeGroup()
    {
        var start = _reader.At;
        var outer = _flags;
        var isNumbered = GroupReader.IsNumbered(_reader);
        _groups += isNumbered ? 1 : 0;
        if (GroupReader.Take(_reader, _names, ref _flags))
            _open.Push(new OpenGroup(start, isNumbered ? _groups : 0, outer));
        if (_open.Count > MaxOpenGroups)
            throw _reader.Errors.TooDeep(MaxOpenGroups);
    }

    private void CloseGroup()
    {
        if (_open.Count == 1)
            throw _reader.Errors.UnopenedGroup(_reader.At);
        _reader.At++;
        var group = _open.Pop();
        _flags = group.OuterFlags;
        Add(group.Close());
    }

    private void Repeat(Repetition repetition, int start, int afterRepetition)
    {
        if (afterRepetition >= 0)
            throw _reader.Errors.RepeatedRepetition(afterRepetition, _reader.At);
        if (_open.Peek().Last is not { } body)
            throw _reader.Errors.NothingToRepeat(start, _reader.At);
        var node = new RepetitionNode(body, repetition);
        if (repetition.IsCounted && node.Repeats > Repetition.Limit)
            throw _reader.Errors.TooManyRepeats(start, _reader.At, Repetition.Limit);
        _open.Peek().ReplaceLast(Checked(node));
    }

    private void AddAssertion(int length, Assertion assertion)
    {
        _reader.At += length;
        Add(new AssertionNode(assertion));
    }

    private void Add(PatternNode part) => _open.Peek().Add(part);
}
