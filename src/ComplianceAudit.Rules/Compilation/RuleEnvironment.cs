using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation.Functions;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>What the expressions of checks may name.</summary>
internal static class RuleEnvironment
{
    /// <summary>Variables of every check, as in admission and as in DESIGN section 7.</summary>
    public static readonly IReadOnlyList<(string Name, CelType Type)> Variables =
    [
        ("object", CelType.Dyn),
        ("namespaceObject", CelType.Dyn),
        ("pod", CelType.Dyn),
        ("owner", CelType.Dyn),
        ("item", CelType.Dyn),
        ("params", Fields),
        ("variables", Fields),
        ("cluster", FactSchemas.Cluster),
        ("node", CelType.Dyn),
        ("asOf", CelType.Timestamp),
    ];

    /// <summary>Steps that one expression may take: enough to look at each of 150,000 pods, the size limit of Kubernetes, some dozens of times; a few seconds at worst.</summary>
    private const int StepBudget = 100_000_000;

    /// <summary>Bytes that one expression may make: enough for some dozens of lists of 150,000 pods and a line about each.</summary>
    private const long SizeBudget = 1_000_000_000;

    private static CelType Fields => CelType.Map(CelType.String, CelType.Dyn);

    /// <summary>The environment.</summary>
    /// <param name="shared">Functions that checks share.</param>
    /// <param name="subject">Type of <c>object</c>; <c>dyn</c> where null.</param>
    public static CelEnvironment Build(IReadOnlyList<FunctionFile> shared, CelType? subject = null)
    {
        var builder = new CelEnvironmentBuilder { StepBudget = StepBudget, SizeBudget = SizeBudget, Schemas = new FactSchemas() }
            .AddFunction(new EffectiveFunction());
        foreach (var function in SnapshotFunction.All)
            builder.AddFunction(function);
        foreach (var function in FactFunction.All)
            builder.AddFunction(function);
        foreach (var function in ReadingFunction.All)
            builder.AddFunction(function);
        foreach (var (name, type) in Variables)
            builder.AddVariable(name, name == "object" ? subject : type);
        foreach (var function in shared)
        {
            IReadOnlyList<string> parameters = function.Receiver.Length > 0 ? [function.Receiver, .. function.Parameters] : function.Parameters;
            builder.AddExpression(function.Name, parameters, function.Receiver.Length > 0, SourceOf(function.Expression));
        }

        return builder.Build();
    }

    /// <summary>An expression that knows its place in its file.</summary>
    public static CelSource SourceOf(YamlText text) => CelSource.Embedded(text.Value, text.File.Path, text.File.Text, (int)text.Start.Index);
}
