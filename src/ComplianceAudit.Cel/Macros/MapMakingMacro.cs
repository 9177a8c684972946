using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A macro of two variables that makes a map, to which each pass adds.</summary>
internal abstract class MapMakingMacro : TransformMacro
{
    protected sealed override int Variables => 2;

    /// <summary>Adds what the transformation came to, which is no error; false with the error that ends the macro.</summary>
    protected abstract bool TryAdd(CelFrame frame, Loop loop, in Cursor cursor, in CelValue transformed, ValueMap map, ref Outcomes outcomes, out CelValue error);

    protected sealed override PlanNode Plan(Loop loop, PlanNode predicate, PlanNode transformation) => new Node(this, loop, predicate, transformation);

    private sealed class Node(MapMakingMacro macro, Loop loop, PlanNode predicate, PlanNode transformation) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            var map = new ValueMap(0);
            var outcomes = default(Outcomes);
            outcomes.Add(cursor.Missing);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == Truth.False)
                    continue;
                var value = holds == Truth.True ? transformation.Evaluate(frame) : loop.NotBool(frame.Other);
                if (value.Kind == CelKind.Error)
                    return value;
                if (holds != Truth.True)
                    outcomes.Add(value);
                else if (!macro.TryAdd(frame, loop, cursor, value, map, ref outcomes, out var error))
                    return error;
            }
            return outcomes.Or(CelValue.OfMap(map));
        }
    }
}
