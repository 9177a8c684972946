using System.Text.Encodings.Web;
using ComplianceAudit.Reports.Templates;
using ComplianceAudit.Reports.Vocabulary;

namespace ComplianceAudit.Reports.Html;

/// <summary>The page around a rendered report: one file that loads nothing and runs nothing.</summary>
internal static class HtmlPage
{
    public static string Of(string title, TemplateSet set, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {StyleSheet.Hash(set.Style)}; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <link rel="icon" href="data:,">
        <title>{HtmlEncoder.Default.Encode(title)}</title>
        <style>{set.Style}</style>
        </head>
        <body>
        {body.Trim()}
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
