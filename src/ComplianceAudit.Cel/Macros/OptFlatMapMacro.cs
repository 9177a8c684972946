using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>optional.optFlatMap(x, optional)</c>.</summary>
internal sealed class OptFlatMapMacro : OptionalMacro
{
    public override IReadOnlyList<string> Names { get; } = ["optFlatMap"];

    protected override CelType ResultOf(MacroExpr call, CelType body, Checker checker)
    {
        if (body.Kind is TypeKind.Optional or TypeKind.Dyn)
            return body;
        checker.Errors.NotOptional(call.Arguments[1].Offset, checker.Types.Close(body), $"in '{call.Name}'");
        return CelType.Optional(CelType.Dyn);
    }

    protected override CelValue Wrap(in CelValue value) => value.Kind == CelKind.Optional ? value : EvaluationErrors.NotOptional(value, $"in '{Names[0]}'");
}
