using System.Text.RegularExpressions;

namespace ComplianceAudit.Reports.Vocabulary;

/// <summary>Finds tags outside the vocabulary in a template's own text, where their line is known.</summary>
/// <remarks>What Liquid puts into attributes is only known later: <see cref="ReportMarkup"/> checks the rendered page again.</remarks>
internal static partial class TemplateMarkup
{
    private const char Computed = '\u0001';

    public static void Check(string file, string template)
    {
        var text = Liquid().Replace(template, code => new string(Computed, code.Length));
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var tag = Tag().Match(text, at);
            if (!tag.Success)
                throw ReportErrors.OutsideVocabulary(TextPlace.Of(file, template, at), $"'{Line(template, at)}'", "a tag with quoted attributes; write &lt; for the sign itself");

            var attributes = tag.Groups["name"].Captures.Zip(tag.Groups["value"].Captures, (name, value) => (name.Value, value.Value))
                .Where(attribute => !attribute.Item2.Contains(Computed, StringComparison.Ordinal));
            if (ReportVocabulary.Broken(tag.Groups["element"].Value, attributes) is { } broken)
                throw ReportErrors.OutsideVocabulary(TextPlace.Of(file, template, at), broken.Found, broken.Expected);
        }
    }

    private static string Line(string text, int at)
    {
        var end = text.AsSpan(at).IndexOf('\n');
        return text.Substring(at, Math.Min(end < 0 ? text.Length - at : end, 40));
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Liquid();

    [GeneratedRegex(@"\G</?(?<element>[a-z][a-z0-9]*)(?:[\s\u0001]+(?<name>[a-z-]+)(?:=""(?<value>[^""]*)""|(?<value>)))*[\s\u0001]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
