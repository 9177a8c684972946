namespace ComplianceAudit.Rules.Tests;

/// <summary>A folder laid out like <c>rulepacks/</c>, made for one test and deleted with it.</summary>
internal sealed class PackFolder : IDisposable
{
    public PackFolder() => Path = Directory.CreateTempSubdirectory("rules-").FullName;

    public string Path { get; }

    /// <summary>A pack.yaml that loads.</summary>
    public const string Pack = """
        id: demo
        title: A demonstration
        version: "1.0"
        publisher: Example Org
        source: https://example.org/demo
        recommendations: 3
        sections:
          - {id: "1", title: All of it}
        """;

    /// <summary>Writes a file under the folder.</summary>
    public PackFolder Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Writes a check; the lines between id and the end are given, the rest is usual.</summary>
    public PackFolder Check(string id, string subject, string expression, string none = "notApplicable", string between = "", string evidence = "[{path: object.metadata.name, expected: a good name}]", string message = "\"'found ' + object.metadata.name\"") =>
        Write($"checks/area/{id}/check.yaml", $"""
            id: {id}
            title: Title of {id}
            severity: high
            subject: {subject}
            {between}
            none: {none}
            expression: {expression}
            message: {message}
            evidence: {evidence}
            why: Because.
            fix: Mend it.
            references: [https://example.org/{id}]
            """.Replace("\n\n", "\n", StringComparison.Ordinal));

    /// <summary>Writes the demo pack with one control per check.</summary>
    public PackFolder Control(params string[] checks) =>
        Write("packs/demo/1.0/pack.yaml", Pack).Write("packs/demo/1.0/controls/1-all.yaml", "section: \"1\"\ncontrols:\n" + string.Concat(checks.Select((check, index) =>
            $"  - {{id: \"1.{index + 1}\", title: Control {index + 1}, level: 1, assessment: automated, checks: [{check}]}}\n")));

    public RulePackLibrary Load() => RulePackLibrary.Load([Path]);

    /// <summary>What loading says, with the folder's own path left out.</summary>
    public string LoadMessages()
    {
        try
        {
            Load();
            return "";
        }
        catch (RulePackException e)
        {
            return Relative(e.Message);
        }
    }

    /// <summary>A text with the folder's own path left out.</summary>
    public string Relative(string text) => text.Replace(Path.Replace('\\', '/') + "/", "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
