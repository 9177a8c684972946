using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A map with each value transformed under its key: <c>range.transformMap(k, v, t)</c>, <c>range.transformMap(k, v, p, t)</c>.</summary>
internal sealed class TransformMapMacro : MapMakingMacro
{
    public override IReadOnlyList<string> Names { get; } = ["transformMap"];

    protected override CelType ResultOf(MacroExpr call, in RangeTypes range, CelType transformation, Checker checker) => CelType.Map(range.Key, transformation);

    protected override bool TryAdd(CelFrame frame, Loop loop, in Cursor cursor, in CelValue transformed, ValueMap map, ref Outcomes outcomes, out CelValue error)
    {
        // Where keys are not certain there will be no map.
        if (cursor.Missing is null && frame.SpendSize(MadeSize.OfMap(1)))
            map.TryAdd(cursor.Key(frame), transformed);
        error = default;
        return true;
    }
}
