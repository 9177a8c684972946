using ComplianceAudit.Cel.Regexes.Characters;

namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>Reads what matches one character: a literal, an escape, a class in brackets.</summary>
internal sealed class CharacterReader(PatternReader reader)
{
    /// <summary>Ranges in the classes that were read.</summary>
    public int Ranges { get; private set; }

    /// <summary>A character, with those that differ by case alone where case is to be ignored.</summary>
    public static CodeSet SetOf(int code, PatternFlags flags) => Folded(CodeSet.Of(code), flags);

    /// <summary>The set that stands there, outside brackets.</summary>
    public CodeSet TakeSet(PatternFlags flags)
    {
        if (reader.Peek() == '[')
            return TakeClass(flags);
        return TryTakeEscapedSet(flags) ?? SetOf(TakeCharacter(), flags);
    }

    private static CodeSet Folded(CodeSet set, PatternFlags flags) => flags.HasFlag(PatternFlags.IgnoreCase) ? UnicodeTables.Orbits.Close(set) : set;

    private CodeSet TakeClass(PatternFlags flags)
    {
        var start = reader.At++;
        var isNegated = reader.TryTake("^");
        var ranges = new List<(int First, int Last)>();
        // A set may have hundreds of ranges, and a class name it thousands of times.
        var sets = new HashSet<CodeSet>(ReferenceEqualityComparer.Instance);
        for (var isFirst = true; isFirst || reader.Peek() != ']' || reader.IsAtEnd; isFirst = false)
        {
            if (reader.IsAtEnd)
                throw reader.Errors.UnclosedClass(start);
            if ((TryTakePosix(flags) ?? TryTakeEscapedSet(flags)) is not { } set)
                ranges.Add(TakeRange(start));
            else if (sets.Add(set))
                set.AddTo(ranges);
        }
        reader.At++;
        Ranges += ranges.Count;
        var folded = Folded(CodeSet.Of(ranges), flags);
        return isNegated ? folded.Negate() : folded;
    }

    /// <summary>A character, or a range of them. A dash that starts no range stands for itself.</summary>
    private (int First, int Last) TakeRange(int classStart)
    {
        var start = reader.At;
        var first = TakeCharacter();
        if (reader.Peek() != '-' || reader.Peek(1) is ']')
            return (first, first);
        reader.At++;
        if (reader.IsAtEnd)
            throw reader.Errors.UnclosedClass(classStart);
        var last = TakeCharacter();
        return last < first ? throw reader.Errors.ReversedRange(start, reader.At) : (first, last);
    }

    private int TakeCharacter() => reader.Peek() == '\\' ? EscapeReader.Take(reader) : reader.Take();

    /// <summary><c>\d</c> and its like, <c>\pL</c>, <c>\p{Greek}</c>.</summary>
    private CodeSet? TryTakeEscapedSet(PatternFlags flags)
    {
        if (reader.Peek() != '\\')
            return null;
        var letter = reader.Peek(1);
        if (letter is 'p' or 'P')
            return TakeProperty(flags);
        if (NamedSets.FindEscaped(char.ToLowerInvariant(letter)) is not { } set)
            return null;
        reader.At += 2;
        var folded = Folded(set, flags);
        return char.IsAsciiLetterUpper(letter) ? folded.Negate() : folded;
    }

    private CodeSet TakeProperty(PatternFlags flags)
    {
        var start = reader.At;
        var isNegated = reader.Peek(1) == 'P';
        reader.At += 2;
        if (reader.IsAtEnd)
            throw reader.Errors.MissingProperty(start);
        var name = reader.TryTake("{") ? reader.TakeUntil("}") ?? throw reader.Errors.UnclosedProperty(start) : char.ConvertFromUtf32(reader.Take());
        var bare = name.StartsWith('^') ? name[1..] : name;
        return UnicodeTables.Find(bare, flags.HasFlag(PatternFlags.IgnoreCase), isNegated == (bare == name)) ?? throw reader.Errors.UnknownProperty(start, reader.At);
    }

    /// <summary><c>[:alpha:]</c> or <c>[:^alpha:]</c>; a bracket and a colon without an end stand for themselves.</summary>
    private CodeSet? TryTakePosix(PatternFlags flags)
    {
        var start = reader.At;
        if (!reader.TryTake("[:") || reader.TakeUntil(":]") is not { } name)
        {
            reader.At = start;
            return null;
        }
        var bare = name.StartsWith('^') ? name[1..] : name;
        var set = Folded(NamedSets.FindPosix(bare) ?? throw reader.Errors.UnknownPosixClass(start, reader.At), flags);
        return bare == name ? set : set.Negate();
    }
}
