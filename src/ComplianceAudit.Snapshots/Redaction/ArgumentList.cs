using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>
/// Redacts a command line: names of flags stay; values stay for flags that <see cref="KnownFlags"/> lists for the component that the program is;
/// the program's name stays for such a component alone; everything else goes.
/// </summary>
/// <param name="kind">Kind of the placeholders.</param>
/// <param name="component">Known component, or empty.</param>
internal readonly partial struct ArgumentList(string kind, string component)
{
    private const int LongestName = 64;

    private static readonly SearchValues<char> OfPaths = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>Goes through the list of arguments at hand.</summary>
    public void Redact(ref RedactionPass pass, bool beginsWithProgram)
    {
        var flag = "";
        var isProgram = beginsWithProgram;
        pass.Open();
        while (pass.NextElement())
        {
            if (pass.IsContainer || pass.Token == JsonTokenType.Null)
                pass.Keep();
            else if (isProgram)
                ApplyToProgram(ref pass);
            else
                flag = ApplyToArgument(ref pass, flag);

            isProgram = false;
        }
    }

    /// <summary>The value of a flag as it may stay, without users in URLs; null when it goes.</summary>
    public static string? KeptValue(string component, ReadOnlySpan<char> flag, ReadOnlySpan<char> value) =>
        KnownFlags.IsKept(component, flag) && UrlCredentials.WithoutUser(value.ToString()) is var kept && !CredentialShape.IsCertain(kept) && !HasKeyInQuery(kept) ? kept : null;

    /// <summary>Whether a text is a flag's name with two dashes and nothing else.</summary>
    public static bool IsFlag(ReadOnlySpan<char> text) => text.Length <= LongestName && LongFlag().IsMatch(text);

    /// <summary>Settings such as feature gates may end in a credential's word; a URL's query that does holds one.</summary>
    private static bool HasKeyInQuery(string value) =>
        value.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query && CredentialShape.IsInText(value.AsSpan(query));

    private void ApplyToProgram(ref RedactionPass pass)
    {
        if (component.Length > 0 && !pass.Text.ContainsAnyExcept(OfPaths))
            pass.Copy();
        else
            pass.Take(kind, "");
    }

    /// <summary>Says which flag's value the next argument may be.</summary>
    private string ApplyToArgument(ref RedactionPass pass, string flagBefore)
    {
        var text = pass.Text;
        if (!text.StartsWith('-'))
        {
            ApplyToValue(ref pass, flagBefore);
            return "";
        }

        var equals = text.IndexOf('=');
        var flag = equals < 0 ? text : text[..equals];
        if (!IsName(flag))
        {
            ApplyToGlued(ref pass);
            return "";
        }

        if (equals >= 0)
        {
            ApplyToAssigned(ref pass, flag.ToString(), text[(equals + 1)..]);
            return "";
        }

        var name = flag.ToString();
        pass.Copy();
        return name;
    }

    private void ApplyToValue(ref RedactionPass pass, string flag)
    {
        if (KeptValue(component, flag, pass.Text) is not { } kept)
            pass.Take(kind, flag, flag);
        else if (pass.Text.SequenceEqual(kept))
            pass.Copy();
        else
            pass.Replace(kept);
    }

    /// <summary>Kept whole as <c>--flag=value</c>, or a placeholder that names the flag.</summary>
    private void ApplyToAssigned(ref RedactionPass pass, string flag, ReadOnlySpan<char> value)
    {
        if (KeptValue(component, flag, value) is not { } kept)
            pass.TakePart(kind, value, flag, flag);
        else if (value.SequenceEqual(kept))
            pass.Copy();
        else
            pass.Replace($"{flag}={kept}");
    }

    /// <summary><c>-phunter2</c>, or nothing that a flag parser knows.</summary>
    private void ApplyToGlued(ref RedactionPass pass)
    {
        var text = pass.Text;
        if (ShortFlag().IsMatch(text))
            pass.TakePart(kind, text[2..], text[..2].ToString(), text[..2].ToString());
        else
            pass.Take(kind, "");
    }

    private bool IsName(ReadOnlySpan<char> flag) =>
        IsFlag(flag) || (flag.Length <= LongestName && ((flag.Length == 2 && ShortFlag().IsMatch(flag)) || KnownFlags.IsKept(component, flag)));

    [GeneratedRegex("^--[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LongFlag();

    [GeneratedRegex("^-[A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex ShortFlag();
}
