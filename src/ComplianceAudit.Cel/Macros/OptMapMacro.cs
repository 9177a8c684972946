using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>optional.optMap(x, value)</c>.</summary>
internal sealed class OptMapMacro : OptionalMacro
{
    public override IReadOnlyList<string> Names { get; } = ["optMap"];

    protected override CelType ResultOf(MacroExpr call, CelType body, Checker checker) => CelType.Optional(body);

    protected override CelValue Wrap(in CelValue value) => CelValue.OfOptional(value);
}
