using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission.Functions;

/// <summary>Says what a namespace would admit.</summary>
internal abstract class AdmissionFunction : CelFunction
{
    /// <summary>Steps that an answer costs, beside the expressions of policies.</summary>
    private const int Cost = 500;

    /// <summary>Every one, ordered by name.</summary>
    public static IReadOnlyList<AdmissionFunction> All { get; } =
    [
        .. typeof(AdmissionFunction).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(AdmissionFunction)) && !type.IsAbstract)
            .Select(type => (AdmissionFunction)Activator.CreateInstance(type)!)
            .OrderBy(function => function.Name, StringComparer.Ordinal),
    ];

    /// <summary>The function of that name, or null.</summary>
    public static AdmissionFunction? Named(string name) => All.FirstOrDefault(function => function.Name == name);

    /// <summary>Sources that a check which asks it must declare; all of them is read.</summary>
    public abstract IReadOnlyList<SourceName> Reads { get; }

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        frame.State is EvaluationState state && frame.Spend(Cost) ? Answer(state.Snapshot, frame, arguments) : NoSuchOverload;

    protected abstract CelValue Answer(SnapshotView snapshot, CelFrame frame, ReadOnlySpan<CelValue> arguments);
}
