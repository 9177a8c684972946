using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Lists;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>The elements of a list in the ascending order of a key computed from each; those of equal keys keep their order: <c>list.sortBy(x, key)</c>.</summary>
/// <remarks>From cel-go's list library. Keys are of one type: bool, int, uint, double, string, bytes, timestamp or duration.</remarks>
internal sealed class SortByMacro : Macro
{
    private static readonly Overload[] Overloads =
        [.. Sortable.Types.Select(key => Overload.Parse("sortBy", $"list<T>.sortBy({key}) -> list<T>"))];

    public override IReadOnlyList<string> Names { get; } = ["sortBy"];

    public override bool Takes(int arguments) => arguments == 2;

    public override bool Validate(Expr[] arguments, SyntaxErrors errors) => AreVariables(arguments.AsSpan(..1), errors);

    public override CelType Check(MacroExpr call, Checker checker)
    {
        var range = checker.CheckRange(call);
        DeclareVariables(call.Arguments.AsSpan(..1), range, checker);
        var key = checker.Check(call.Arguments[1]);
        checker.Scope.Forget(1);
        var target = call.Target!.Type;
        return target.Kind is TypeKind.List or TypeKind.Map ? checker.Resolve(call, Names[0], Overloads, target, key) : CelType.Dyn;
    }

    public override PlanNode Plan(MacroExpr call, Planner planner)
    {
        var loop = Loop.Plan(call, [NameOf(call.Arguments[0])], planner, out var bodies, call.Arguments[1]);
        return new Node(loop, bodies[0]);
    }

    public override Reached Reach(MacroExpr call, Reacher reacher)
    {
        var elements = reacher.DeclareLoop(call, 1);
        reacher.Of(call.Arguments[1]);
        reacher.Forget(1);
        return Reached.Holding(elements);
    }

    private sealed class Node(Loop loop, PlanNode key) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            if (outcome.Kind != CelKind.List)
                return loop.Site.Place(EvaluationErrors.NoSuchCall(loop.Name, [outcome]));
            // Elements and keys are kept twice over while they are sorted.
            if (!frame.CanMake(4 * MadeSize.OfList(cursor.Count)))
                return loop.Exhausted(frame);
            var (elements, keys) = (new List<CelValue>(cursor.Count), new List<CelValue>(cursor.Count));
            var outcomes = default(Outcomes);
            while (cursor.MoveNext(frame))
            {
                elements.Add(cursor.Current(frame));
                keys.Add(key.Evaluate(frame));
                outcomes.Add(keys[^1]);
            }
            if (outcomes.IsEmpty)
                return Sorted(frame, [.. elements], CelValue.OfList(keys), cursor.Missing);
            // One key that is not known may belong anywhere.
            if (outcomes.Missing is not null)
                outcomes.Add(cursor.Missing);
            return outcomes.Or(default);
        }

        private CelValue Sorted(CelFrame frame, CelValue[] elements, in CelValue keys, CelUnknown? missing)
        {
            if (!Sortable.TryRead(frame, keys, out var sorted, out _))
                return loop.Site.Place(EvaluationErrors.BadArgument(loop.Name, "the keys are not of one type that has an order"));
            if (!Sortable.TryPay(frame, sorted) || !frame.SpendSize(MadeSize.OfList(elements.Length)))
                return loop.Exhausted(frame);
            var order = Enumerable.Range(0, elements.Length).ToArray();
            Sortable.Sort(frame, order, (a, b) => Sortable.Compare(sorted[a], sorted[b]) is var compared && compared != 0 ? compared : a.CompareTo(b));
            return CelValue.OfList(Array.ConvertAll(order, at => elements[at]), missing);
        }
    }
}
