using ComplianceAudit.Cel;
using ComplianceAudit.Rules;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>The type that is printed of a result: what is known without a document, and where that is nothing, the value's own.</summary>
internal static class ResultTypeName
{
    public static string Of(TrialResult result) =>
        result.Program.ResultType == CelType.Dyn && result.Explanation.Value is { Kind: not (CelKind.Unknown or CelKind.Error) } value ? value.TypeName : result.Program.ResultType.ToString();
}
