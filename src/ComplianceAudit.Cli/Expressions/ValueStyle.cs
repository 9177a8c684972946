using ComplianceAudit.Cel;
using Spectre.Console;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Colours of values, beside the words that say the same.</summary>
internal static class ValueStyle
{
    public static Style Of(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => new Style(value.AsBool ? Color.Green : Color.Red),
        CelKind.Unknown => new Style(Color.Yellow),
        CelKind.Error => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
