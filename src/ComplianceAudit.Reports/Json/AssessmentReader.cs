using System.Globalization;
using System.Text.Json;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Json;

internal static class AssessmentReader
{
    public static Assessment Read(string file, ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("PK\u0003\u0004"u8))
            throw ReportErrors.Archive(file);

        var document = Parse(file, json);
        if (document.ApiVersion != AssessmentDocument.Version || document.Kind != AssessmentDocument.KindName)
            throw ReportErrors.NotAnAssessment(file, document.ApiVersion, document.Kind);

        var assessment = document.ToAssessment();
        if (AssessmentRules.FirstBroken(assessment) is { } broken)
            throw ReportErrors.Contradiction(JsonPlace.Of(file, json, broken.Path), broken.Path, broken.Found, broken.Expected);

        return assessment;
    }

    private static AssessmentDocument Parse(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, AssessmentJson.Default.AssessmentDocument)
                ?? throw ReportErrors.NotAnAssessment(file, "", "null");
        }
        catch (JsonException cause)
        {
            var line = (cause.LineNumber ?? 0) + 1;
            var column = (cause.BytePositionInLine ?? 0) + 1;
            var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}");
            throw ReportErrors.Malformed(place, Found(cause), cause);
        }
    }

    /// <summary>The serializer repeats path and position at the end of its messages; the place has them already.</summary>
    private static string Found(JsonException cause)
    {
        var end = cause.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var message = (end < 0 ? cause.Message : cause.Message[..end]).TrimEnd('.');
        return cause.Path is null ? message : $"{message} at {cause.Path}";
    }
}
