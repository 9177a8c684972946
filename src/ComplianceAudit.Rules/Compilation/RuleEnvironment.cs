using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation.Functions;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>What the expressions of checks may name.</summary>
internal static class RuleEnvironment
{
    /// <summary>Variables of every check, as in admission and as in DESIGN section 7.</summary>
    public static readonly IReadOnlyList<string> Variables =
        ["object", "namespaceObject", "pod", "owner", "item", "params", "variables", "cluster", "node", "asOf"];

    public static CelEnvironment Build(IReadOnlyList<FunctionFile> shared)
    {
        var builder = new CelEnvironmentBuilder()
            .AddFunction(new SnapshotListFunction())
            .AddFunction(new SnapshotInNamespaceFunction())
            .AddFunction(new SnapshotGetFunction())
            .AddFunction(new EffectiveFunction());
        foreach (var variable in Variables)
            builder.AddVariable(variable);
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
