using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Fusion;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>What every macro over a list or map has: its range and one or two variables.</summary>
/// <param name="Range">The list or map.</param>
/// <param name="First">Slot of the first variable.</param>
/// <param name="Second">Slot of the second, or -1.</param>
/// <param name="Steps">What each element takes from the budget.</param>
/// <param name="Name">Name of the macro.</param>
/// <param name="Site">Where it stands.</param>
internal sealed record Loop(PlanNode Range, int First, int Second, int Steps, string Name, Site Site)
{
    private readonly FieldPath? _path = (Range as PathNode)?.Path;

    /// <summary>Goes to the list of a document that a loop of one variable is over; false where the range is anything else.</summary>
    public bool TryFollow(CelFrame frame, out DocumentReader reader, out int list)
    {
        (reader, list) = (null!, -1);
        if (_path is not { } path || Second >= 0)
            return false;
        list = path.Follow(frame, out reader);
        return list >= 0 && reader.KindOf(list) == CelKind.List;
    }

    /// <summary>Starts a pass, or gives the outcome of a range that none can be made over.</summary>
    public bool TryStart(CelFrame frame, out Cursor cursor, out CelValue outcome) => TryStart(frame, Range.Evaluate(frame), out cursor, out outcome);

    /// <summary>Starts a pass over a range that was evaluated before.</summary>
    public bool TryStart(CelFrame frame, in CelValue range, out Cursor cursor, out CelValue outcome)
    {
        outcome = range;
        if (range.Kind is CelKind.List or CelKind.Map)
        {
            cursor = new Cursor(frame, range, this);
            return true;
        }
        cursor = default;
        if (!range.IsOutcome)
            outcome = Site.Place(EvaluationErrors.NoRange(range, Name));
        return false;
    }

    /// <summary>Notes that the evaluation went over a limit here; false.</summary>
    public bool End(CelFrame frame)
    {
        Exhausted(frame);
        return false;
    }

    /// <summary>The error that ended the evaluation, which was met here.</summary>
    public CelValue Exhausted(CelFrame frame) => Site.Place(EvaluationErrors.BudgetExhausted(frame.Budget));

    /// <summary>The outcome of a predicate that gave no bool.</summary>
    public CelValue NotBool(in CelValue value) => value.IsOutcome ? value : Site.Place(EvaluationErrors.NotBool(value, $"as the predicate of '{Name}'"));

    public static Loop Plan(MacroExpr call, string[] variables, Planner planner, out PlanNode[] bodies, params Expr[] bodiesOf)
    {
        var range = planner.Plan(call.Target!);
        var first = planner.Declare(variables[0]);
        var second = variables.Length > 1 ? planner.Declare(variables[1]) : -1;
        var planned = planner.Planned;
        bodies = Array.ConvertAll(bodiesOf, planner.Plan);
        var steps = Cost.OfNodes(planner.Planned - planned);
        planner.Forget(variables.Length);
        return new Loop(range, first, second, steps, call.Macro.Names[0], planner.SiteOf(call));
    }
}
