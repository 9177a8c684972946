using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests;

/// <summary>Evaluates the demo pack of a folder.</summary>
internal static class Run
{
    public static Assessment Pack(PackFolder folder, Snapshot snapshot, EvaluationOptions? options = null)
    {
        var library = folder.Load();
        return new Evaluator(library).Evaluate(snapshot, library.Packs, options ?? new EvaluationOptions(), null, CancellationToken.None);
    }

    public static CheckResult Check(PackFolder folder, Snapshot snapshot, EvaluationOptions? options = null) => Pack(folder, snapshot, options).Checks.Single();
}
