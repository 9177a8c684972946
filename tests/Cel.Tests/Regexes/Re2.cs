using ComplianceAudit.Cel.Regexes;

namespace ComplianceAudit.Cel.Tests.Regexes;

/// <summary>Matches a pattern in each way that there is.</summary>
internal static class Re2
{
    public static Pattern Parse(string pattern)
    {
        var isPattern = Pattern.TryMake(pattern, out var made, out var problem);
        Assert.That(problem, Is.Null);
        return isPattern ? made! : throw new InvalidOperationException();
    }

    /// <summary>Whether there is a match, and the first one.</summary>
    public static (bool IsMatch, string? First) Match(string pattern, string text)
    {
        var made = Parse(pattern);
        return (made.IsMatch(text), made.Find(text, 0, out _) is { } found ? text[found.Start..found.End] : null);
    }

    public static string? Problem(string pattern)
    {
        Pattern.TryMake(pattern, out _, out var problem);
        return problem;
    }
}
