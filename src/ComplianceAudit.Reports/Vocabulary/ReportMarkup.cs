using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ComplianceAudit.Reports.Vocabulary;

/// <summary>Rendered HTML as a tree, every element of it inside the vocabulary.</summary>
internal static class ReportMarkup
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    /// <summary>Parses the body's content. Places in errors count in the rendered text, under the name given.</summary>
    public static IElement Parse(string name, string html)
    {
        var parser = new HtmlParser(Options, BrowsingContext.New(Configuration.Default));
        var body = parser.ParseDocument(html).Body!;
        foreach (var element in body.Descendants<IElement>())
        {
            var attributes = element.Attributes.Select(attribute => (attribute.Name, attribute.Value));
            if (ReportVocabulary.Broken(element.LocalName, attributes) is { } broken)
                throw ReportErrors.OutsideVocabulary(PlaceOf(name, element), broken.Found, broken.Expected);
        }

        CheckTargets(name, body);
        return body;
    }

    private static void CheckTargets(string name, IElement body)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in body.QuerySelectorAll("[id]"))
        {
            if (!targets.Add(target.Id!))
                throw ReportErrors.OutsideVocabulary(PlaceOf(name, target), $"a second id '{target.Id}'", "ids that stand once");
        }

        foreach (var link in body.QuerySelectorAll("a[href^='#']"))
        {
            if (!targets.Contains(link.GetAttribute("href")![1..]))
                throw ReportErrors.OutsideVocabulary(PlaceOf(name, link), $"address '{link.GetAttribute("href")}'", "the id of an element");
        }
    }

    public static string PlaceOf(string name, IElement element) => element.SourceReference is { Position: var position }
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}:{position.Line}:{position.Column}")
        : name;
}
