using System.Globalization;
using ComplianceAudit.Cel.Regexes.Characters;

namespace ComplianceAudit.Cel.Regexes;

/// <summary>Every message about a pattern. A place is told as the number of its character, from 1.</summary>
internal sealed class PatternErrors(string pattern)
{
    private const int Longest = 80;

    public PatternFailure TooLong(int limit) => Failure($"it has more than {limit} characters; write a shorter one");

    public PatternFailure TooLarge(int limit) => Failure($"with its repetitions written out it has more than {limit} parts; repeat less");

    public PatternFailure TooDeep(int limit) => Failure($"it nests deeper than {limit} levels; use fewer groups");

    public PatternFailure HalfCharacter(int start) => Failure($"there is half a character {Place(start)}; write it whole");

    public PatternFailure NothingToRepeat(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} repeats nothing; put something before it, or write \\{pattern[start]} for the character itself");

    public PatternFailure RepeatedRepetition(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} repeats a repetition; write one, or group the first as in (?:a*)*");

    public PatternFailure TooManyRepeats(int start, int end, int limit) =>
        Failure($"{Quote(start, end)} {Place(start)} repeats more than {limit} times, those inside it counted in; repeat less");

    public PatternFailure ReversedRepetition(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} has its limits the wrong way round; write the smaller one first");

    public PatternFailure UnclosedGroup(int start) =>
        Failure($"'(' {Place(start)} is not closed; add ')', or write \\( for the character itself");

    public PatternFailure UnopenedGroup(int start) =>
        Failure($"')' {Place(start)} closes no group; take it away, or write \\) for the character itself");

    public PatternFailure LookAround(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} looks around, which RE2 does not; match what is wanted itself, or use two patterns");

    public PatternFailure UnknownGroup(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} begins no group of RE2; expected (, (?:, (?P<name>, (?<name> or flags out of imsU as in (?i) or (?i-s:");

    public PatternFailure UnclosedGroupName(int start) =>
        Failure($"the group {Place(start)} has a name without an end; write (?P<name>...)");

    public PatternFailure BadGroupName(int start, string name) =>
        Failure($"the group {Place(start)} has the name '{Cut(name)}'; expected letters, digits and _");

    public PatternFailure RepeatedGroupName(int start, string name) =>
        Failure($"the group {Place(start)} has the name '{Cut(name)}', as another one has; give it another");

    public PatternFailure UnclosedClass(int start) =>
        Failure($"'[' {Place(start)} is not closed; add ']', or write \\[ for the character itself");

    public PatternFailure ReversedRange(int start, int end) =>
        Failure($"the range {Quote(start, end)} {Place(start)} is the wrong way round; write the smaller character first");

    public PatternFailure UnknownPosixClass(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} is no class of RE2; expected one of {string.Join(", ", NamedSets.PosixNames)}");

    public PatternFailure MissingProperty(int start) =>
        Failure($"{Quote(start, start + 2)} {Place(start)} names no property; write it as \\pL or \\p{{Greek}}");

    public PatternFailure UnclosedProperty(int start) =>
        Failure($"{Quote(start, start + 3)} {Place(start)} is not closed; add '}}'");

    public PatternFailure UnknownProperty(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} is no property of RE2; expected a general category such as L or Lu, a script such as Greek, or Any");

    public PatternFailure TrailingBackslash(int start) =>
        Failure($"'\\' {Place(start)} ends the pattern; write \\\\ for the character itself");

    public PatternFailure BadHexadecimal(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} is no character; expected two hexadecimal digits as in \\x7F, or up to 10FFFF in braces as in \\x{{1F600}}");

    public PatternFailure UnknownEscape(int start, int end) =>
        Failure($"{Quote(start, end)} {Place(start)} is no escape of RE2{Remedy(pattern[start + 1])}");

    private static string Remedy(char letter) => letter switch
    {
        >= '1' and <= '9' or 'k' => ", which does not refer back; write out what is to be repeated",
        'Z' => "; write \\z for the end of the text",
        'C' => " here, for text is matched by character; write (?s:.) for any of them",
        'A' or 'z' or 'b' or 'B' or 'Q' => " inside brackets; write it outside",
        'E' => " without \\Q before it",
        'u' or 'U' or 'c' => "; write \\x{...} with the character's number",
        'e' => "; write \\x1B",
        'h' => "; write [\\t ]",
        'R' => "; write \\r?\\n",
        'X' or 'N' => "; write . instead",
        _ => "; write the character itself without the backslash",
    };

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}...";

    private string Quote(int start, int end) => $"'{Cut(pattern[start..Math.Min(end, pattern.Length)])}'";

    private string Place(int start) => $"at character {Values.CodePoints.IndexAt(pattern, start) + 1}";

    private PatternFailure Failure(FormattableString problem) =>
        new($"'{Cut(pattern)}' is no regular expression: {problem.ToString(CultureInfo.InvariantCulture)}");
}
