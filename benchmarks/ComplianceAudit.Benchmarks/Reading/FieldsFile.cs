using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Reading;

/// <summary>The fields that the shipped packs look at and those that indexes need, as a file: loading packs is no part of reading a snapshot.</summary>
internal static class FieldsFile
{
    private static readonly string[] Whole = ["**"];

    /// <summary>A line per field, as SnapshotReading reads it: the source, then names from the root down, <c>*</c> for any element, <c>**</c> for all below.</summary>
    public static IEnumerable<string> LinesOf(string rulePacks)
    {
        var library = RulePackLibrary.Load([rulePacks]);
        var fields = library.Fields(library.Packs).Fields;
        var indexed = fields.Select(field => field.Source).Where(source => !source.IsFact).Distinct().SelectMany(Indexed);
        return fields.Concat(indexed).Select(LineOf).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>What indexes by label and node are made of.</summary>
    private static IEnumerable<SelectedField> Indexed(SourceName source) =>
        [new(source, ["metadata", "labels"], IsWhole: true), new(source, ["spec", "nodeName"], IsWhole: false)];

    private static string LineOf(SelectedField field) =>
        string.Join(' ', [field.Source.ToString(), .. field.Steps.Select(step => step ?? "*"), .. field.IsWhole ? Whole : []]);
}
