using System.Collections.Immutable;
using System.Text;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel;

/// <summary>An expression and where it stands, so that diagnostics point into the file that holds it. Immutable.</summary>
public sealed class CelSource
{
    private readonly string _fileText;
    private readonly ImmutableArray<int> _offsets;

    /// <summary>An expression that stands alone.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="file">What diagnostics name as its file.</param>
    public CelSource(string text, string file = "expression")
        : this(text, file, text, [])
    {
    }

    /// <summary>An expression embedded in a file.</summary>
    /// <param name="text">The expression as the file's format yields it.</param>
    /// <param name="file">The file's path as messages shall print it.</param>
    /// <param name="fileText">The whole text of the file.</param>
    /// <param name="offsets">For each character of <paramref name="text"/>, and for its end, the offset in <paramref name="fileText"/>; empty when they are the same text.</param>
    /// <exception cref="ArgumentException">There are offsets, and not one for each character and the end.</exception>
    public CelSource(string text, string file, string fileText, ImmutableArray<int> offsets)
    {
        if (!offsets.IsEmpty && offsets.Length != text.Length + 1)
            throw new ArgumentException("One offset per character and one for the end are needed.", nameof(offsets));
        (Text, File, _fileText, _offsets) = (text, file, fileText, offsets);
    }

    /// <summary>The expression.</summary>
    public string Text { get; }

    /// <summary>The file that holds it.</summary>
    public string File { get; }

    /// <summary>
    /// An expression whose characters follow each other in the file from an offset on, with others between them: quotes, escapes, indentation, as in any form of a YAML scalar.
    /// </summary>
    /// <param name="text">The expression.</param>
    /// <param name="file">The file's path as messages shall print it.</param>
    /// <param name="fileText">The whole text of the file.</param>
    /// <param name="start">Where the scalar starts in <paramref name="fileText"/>, its quote or block indicator included; an offset outside the file counts as its nearest end.</param>
    public static CelSource Embedded(string text, string file, string fileText, int start) =>
        new(text, file, fileText, Alignment.Of(text, fileText, start));

    /// <summary>Line and column from 1, and the line itself, of an offset in the expression.</summary>
    internal (int Line, int Column, string Excerpt) Locate(int offset)
    {
        var at = Math.Clamp(_offsets.IsEmpty ? offset : _offsets[offset], 0, _fileText.Length);
        var line = _fileText.AsSpan(0, at).Count('\n') + 1;
        var start = at == 0 ? 0 : _fileText.LastIndexOf('\n', at - 1) + 1;
        var end = _fileText.IndexOf('\n', at);
        var excerpt = _fileText[start..(end < 0 ? _fileText.Length : end)].TrimEnd('\r');
        return (line, _fileText[start..at].EnumerateRunes().Count() + 1, Printable(excerpt));
    }

    private static string Printable(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return text.ToString();
    }
}
