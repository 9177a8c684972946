using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads <c>check.yaml</c> (DESIGN section 7).</summary>
internal static class CheckReader
{
    private static readonly IReadOnlyList<string> Keys =
    [
        "id", "title", "severity", "subject", "reads", "parameters", "variables", "each", "applies", "none", "expression", "manual", "message", "evidence", "why", "fix", "references",
    ];

    private static readonly IReadOnlyList<string> EvidenceKeys = ["path", "name", "cel", "expected"];

    /// <summary>The check, or null when what is wrong with it leaves nothing to compile.</summary>
    public static CheckFile? Read(YamlFile file, LoadDiagnostics diagnostics)
    {
        if (MapReader.Open(YamlTree.Read(file, diagnostics), "the document", Keys, diagnostics) is not { } reader)
            return null;

        var id = reader.RequiredText("id");
        if (id.Length > 0 && id != file.Folder)
            diagnostics.Add(LoadErrors.FolderIsNotId(reader.Value("id")!, "the check's id", id, file.Folder));
        var subject = reader.Required("subject");
        var check = new Check
        {
            Id = id,
            Title = reader.RequiredText("title"),
            Severity = Words<Severity>(reader, "severity"),
            Subject = SubjectName(subject),
            SubjectSources = SubjectSources(subject, diagnostics),
            Reads = [.. reader.List("reads").Select(read => SourceReader.Read(read, diagnostics)).OfType<SourceRead>()],
            Parameters = ParameterReader.Read(reader.Entries("parameters"), diagnostics),
            None = NoneVerdict(reader),
            Expression = reader.RequiredText("expression"),
            Why = reader.RequiredText("why"),
            Fix = reader.RequiredText("fix"),
            References = reader.Texts("references"),
            File = file.Path,
        };
        var evidence = reader.Required("evidence") is null ? [] : Evidence(reader, diagnostics);
        return reader.RequiredText("message").Length == 0 || reader.Value("expression") is not YamlText expression || reader.Value("message") is not YamlText message
            ? null
            : new CheckFile(check, reader.Map, Variables(reader, diagnostics), Text(reader, "each", diagnostics), Text(reader, "applies", diagnostics), expression, Text(reader, "manual", diagnostics), message, evidence);
    }

    /// <summary>A word of an enumeration, written with a small first letter.</summary>
    public static T Words<T>(MapReader reader, string key)
        where T : struct, Enum =>
        Enum.Parse<T>(reader.OneOf(key, [.. Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])]), ignoreCase: true);

    private static Verdict NoneVerdict(MapReader reader) => reader.OneOf("none", "notApplicable", "pass", "fail") switch
    {
        "pass" => Verdict.Pass,
        "fail" => Verdict.Fail,
        _ => Verdict.NotApplicable,
    };

    private static string SubjectName(YamlValue? subject) => subject switch
    {
        YamlText text => text.Value,
        YamlMap map when map["source"] is YamlText source => source.Value,
        _ => "",
    };

    private static IReadOnlyList<SourceRead> SubjectSources(YamlValue? subject, LoadDiagnostics diagnostics)
    {
        if (subject is YamlText { Value: Check.Workloads })
            return WorkloadSources.All;
        return subject is not null && SourceReader.Read(subject, diagnostics) is { } read ? [read] : [];
    }

    private static List<VariableText> Variables(MapReader reader, LoadDiagnostics diagnostics)
    {
        var variables = new List<VariableText>();
        foreach (var entry in reader.Entries("variables"))
        {
            if (entry.Value is YamlText text)
                variables.Add(new VariableText(entry.Key.Value, text));
            else
                diagnostics.Add(LoadErrors.NotOfShape(entry.Value, entry.Key.Value, "a CEL expression"));
        }

        return variables;
    }

    private static List<EvidenceText> Evidence(MapReader reader, LoadDiagnostics diagnostics)
    {
        var entries = new List<EvidenceText>();
        foreach (var value in reader.List("evidence"))
        {
            if (MapReader.Open(value, "an entry of evidence", EvidenceKeys, diagnostics) is not { } entry)
                continue;
            var (path, cel, name) = (Text(entry, "path", diagnostics), Text(entry, "cel", diagnostics), entry.OptionalText("name"));
            if (path is null ? cel is null || name.Length == 0 : cel is not null || name.Length > 0)
                diagnostics.Add(LoadErrors.EvidenceShape(value));
            else
                entries.Add(new EvidenceText(path?.Value ?? name, path, cel, entry.RequiredText("expected")));
        }

        return entries;
    }

    private static YamlText? Text(MapReader reader, string key, LoadDiagnostics diagnostics)
    {
        if (reader.Value(key) is not { } value)
            return null;
        if (value is YamlText { Value.Length: > 0 } text)
            return text;
        diagnostics.Add(LoadErrors.NotOfShape(value, key, "a text"));
        return null;
    }
}
