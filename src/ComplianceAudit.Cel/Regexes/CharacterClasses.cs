using System.Globalization;

namespace ComplianceAudit.Cel.Regexes;

/// <summary>RE2's classes, which hold ASCII alone, as ranges for the inside of a .NET class.</summary>
internal static class CharacterClasses
{
    /// <summary>Ranges of <c>\d</c> and its like; null for any other escape.</summary>
    public static string? Escaped(char code) => code switch
    {
        'd' => "0-9",
        'D' => @"\u0000-/:-\uffff",
        'w' => "0-9A-Za-z_",
        'W' => @"\u0000-/:-@\[-\^`{-\uffff",
        's' => @"\t\n\f\r\u0020",
        'S' => @"\u0000-\u0008\u000b\u000e-\u001f!-\uffff",
        _ => null,
    };

    /// <summary>Ranges of <c>[:name:]</c>; null when RE2 has no such class.</summary>
    public static string? Named(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => @"\u0000-\u007f",
        "blank" => @"\t\u0020",
        "cntrl" => @"\u0000-\u001f\u007f",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => @"\u0020-~",
        "punct" => @"!-/:-@\[-`{-~",
        "space" => @"\t-\r\u0020",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };

    /// <summary>A character that stands for itself, inside a class or outside.</summary>
    public static string Literal(char character) => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture);
}
