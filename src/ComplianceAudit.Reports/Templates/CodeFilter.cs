using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace ComplianceAudit.Reports.Templates;

/// <summary>The filter <c>code</c>: what stands between backticks in a pack's prose becomes a <c>code</c> element, all of it escaped.</summary>
internal static class CodeFilter
{
    public const string Name = "code";

    public static FilterDelegate With(HtmlEncoder encoder) => (input, _, _) => new ValueTask<FluidValue>(new StringValue(Html(input.ToStringValue(), encoder), encode: false));

    private static string Html(string text, HtmlEncoder encoder)
    {
        var parts = text.Split('`');
        var html = new StringBuilder();
        for (var index = 0; index < parts.Length; index++)
        {
            var isCode = index % 2 == 1 && index < parts.Length - 1;
            var isUnmatched = index % 2 == 1 && !isCode;
            html.Append(isCode ? "<code>" : isUnmatched ? "`" : "").Append(encoder.Encode(parts[index])).Append(isCode ? "</code>" : "");
        }

        return html.ToString();
    }
}
