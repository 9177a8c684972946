using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning;

/// <summary>Answers about what facts mean.</summary>
internal static class Meant
{
    public static EffectiveValue Unknown(CelUnknown unknown) => new(CelValue.OfUnknown(unknown), string.Join("; ", unknown.Sources));

    public static EffectiveValue Of(Ternary value, string origin) => value.Unknown is { } unknown ? Unknown(unknown) : new(value.Value, origin);

    public static EffectiveValue Texts(IEnumerable<string> texts, string origin) => new(CelValue.OfList([.. texts.Select(CelValue.Of)]), origin);

    public static EffectiveValue Text(string text, string origin) => new(CelValue.Of(text), origin);

    /// <summary>The texts of a list in force; null where it is no list of texts.</summary>
    public static IReadOnlyList<string>? TextsOf(CelValue list) => list.Kind == CelKind.List
        ? [.. Enumerable.Range(0, list.Count).Select(list.ElementAt).Where(text => text.Kind == CelKind.String).Select(text => text.AsString)]
        : null;
}
