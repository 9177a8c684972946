namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>Reads how a group begins: <c>(</c>, <c>(?:</c>, <c>(?P&lt;name></c>, <c>(?&lt;name></c>, <c>(?i-s:</c>; or flags alone, as in <c>(?i)</c>.</summary>
internal static class GroupReader
{
    private const string Letters = "imsU";

    /// <summary>Whether the group that stands there takes a number.</summary>
    public static bool IsNumbered(PatternReader reader) => !reader.IsAt("(?") || reader.IsAt("(?P<") || reader.IsAt("(?<");

    /// <summary>Whether a group begins; flags alone begin none and hold for the rest of the group around them.</summary>
    public static bool Take(PatternReader reader, HashSet<string> names, ref PatternFlags flags)
    {
        var start = reader.At;
        if (!reader.TryTake("(?"))
            return reader.TryTake("(");
        if (reader.IsAt("=") || reader.IsAt("!") || reader.IsAt("<=") || reader.IsAt("<!"))
            throw reader.Errors.LookAround(start, reader.At + (reader.Peek() == '<' ? 2 : 1));
        if (!reader.TryTake("P<") && !reader.TryTake("<"))
            return TakeFlags(reader, start, ref flags);
        var name = reader.TakeUntil(">") ?? throw reader.Errors.UnclosedGroupName(start);
        if (name.Length == 0 || !name.All(c => c == '_' || char.IsAsciiLetterOrDigit(c)))
            throw reader.Errors.BadGroupName(start, name);
        return names.Add(name) ? true : throw reader.Errors.RepeatedGroupName(start, name);
    }

    private static bool TakeFlags(PatternReader reader, int start, ref PatternFlags flags)
    {
        var (isSetting, isComplete) = (true, true);
        for (; ; reader.At++)
        {
            var flag = reader.Peek();
            if (Letters.IndexOf(flag, StringComparison.Ordinal) is >= 0 and var index)
            {
                isComplete = true;
                flags = isSetting ? flags | (PatternFlags)(1 << index) : flags & ~(PatternFlags)(1 << index);
            }
            else if (flag == '-' && isSetting)
            {
                (isSetting, isComplete) = (false, false);
            }
            else if (flag is ':' or ')' && isComplete)
            {
                reader.At++;
                return flag == ':';
            }
            else
            {
                throw reader.Errors.UnknownGroup(start, reader.At + (char.IsHighSurrogate(flag) ? 2 : 1));
            }
        }
    }
}
