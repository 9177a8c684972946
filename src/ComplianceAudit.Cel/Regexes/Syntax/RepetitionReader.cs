using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>Reads <c>*</c>, <c>+</c>, <c>?</c>, <c>{n}</c>, <c>{n,}</c> and <c>{n,m}</c>, each with or without a <c>?</c> behind it.</summary>
internal static class RepetitionReader
{
    /// <summary>The repetition that stands there; null when none does, as at a brace that holds no numbers and so stands for itself.</summary>
    public static Repetition? TryTake(PatternReader reader, bool isUngreedy)
    {
        Repetition? found = reader.Peek() switch
        {
            '*' => new Repetition(0, null, false, false),
            '+' => new Repetition(1, null, false, false),
            '?' => new Repetition(0, 1, false, false),
            '{' => TryTakeCounted(reader),
            _ => null,
        };
        if (found is not { } repetition)
            return null;
        reader.At += repetition.IsCounted ? 0 : 1;
        return repetition with { IsLazy = reader.TryTake("?") != isUngreedy };
    }

    private static Repetition? TryTakeCounted(PatternReader reader)
    {
        var start = reader.At++;
        if (TryTakeNumber(reader) is { } least)
        {
            int? most = least;
            if (reader.TryTake(","))
                most = reader.Peek() == '}' ? null : TryTakeNumber(reader) ?? -1;
            if (most != -1 && reader.TryTake("}"))
                return InLimits(reader, start, new Repetition(least, most, true, false));
        }
        reader.At = start;
        return null;
    }

    private static Repetition InLimits(PatternReader reader, int start, Repetition repetition)
    {
        if (Math.Max(repetition.Least, repetition.Most ?? 0) > Repetition.Limit)
            throw reader.Errors.TooManyRepeats(start, reader.At, Repetition.Limit);
        return repetition.Most < repetition.Least ? throw reader.Errors.ReversedRepetition(start, reader.At) : repetition;
    }

    /// <summary>A number without leading zeros, one far too large cut short.</summary>
    private static int? TryTakeNumber(PatternReader reader)
    {
        var digits = 0;
        while (char.IsAsciiDigit(reader.Peek(digits)))
            digits++;
        if (digits == 0 || (digits > 1 && reader.Peek() == '0'))
            return null;
        var number = 0;
        for (var end = reader.At + digits; reader.At < end; reader.At++)
            number = Math.Min((number * 10) + (reader.Peek() - '0'), Repetition.Limit + 1);
        return number;
    }
}
