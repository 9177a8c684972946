using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary>A function that reads sources of its own accord, which a check that calls it must declare.</summary>
internal abstract class ReadingFunction : CelFunction
{
    /// <summary>Every one, ordered by name.</summary>
    public static IReadOnlyList<ReadingFunction> All { get; } =
    [
        .. typeof(ReadingFunction).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ReadingFunction)) && !type.IsAbstract)
            .Select(type => (ReadingFunction)Activator.CreateInstance(type)!)
            .OrderBy(function => function.Name, StringComparer.Ordinal),
    ];

    /// <summary>The function of that name, or null.</summary>
    public static ReadingFunction? Named(string name) => All.FirstOrDefault(function => function.Name == name);

    /// <summary>Sources that a check which calls it must declare.</summary>
    public abstract IReadOnlyList<SourceName> Reads { get; }

    /// <summary>The fields of a source that it looks at; the whole documents unless it says otherwise.</summary>
    public virtual IReadOnlyList<SelectedField> FieldsOf(SourceName source) => [new(new SourceName(source.Resource, source.Group), [], true)];
}
