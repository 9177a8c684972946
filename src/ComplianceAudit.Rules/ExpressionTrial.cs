using System.Text.Json;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules;

/// <summary>Tries expressions as checks see them: with their variables and functions, on one resource. Immutable and thread-safe.</summary>
public sealed class ExpressionTrial
{
    private readonly CelEnvironment _environment;

    private ExpressionTrial(CelEnvironment environment) => _environment = environment;

    /// <summary>Loads the shared functions of folders that are laid out like <c>rulepacks/</c>; checks and packs are not looked at.</summary>
    /// <exception cref="RulePackException">Something is wrong with the functions; it holds every diagnostic.</exception>
    public static ExpressionTrial Load(IReadOnlyList<string> folders) => new(LibraryReader.ReadEnvironment(folders));

    /// <summary>Compiles an expression, so that it can be explained.</summary>
    public CelCompilation Compile(CelSource source) => _environment.CompileToExplain(source);

    /// <summary>What redaction keeps for a check with this expression: the annotations and ConfigMap keys that it names. No source is planned.</summary>
    public static CollectionPlan Plan(CelSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new CollectionPlan(new Dictionary<SourceName, IReadOnlyList<string>>(), NamedKeys.Annotations([source.Text]), NamedKeys.ConfigMaps([source.Text]));
    }

    /// <summary>Every resource and fact of a snapshot, in the order of files and lines where it was made of manifests.</summary>
    public static IReadOnlyList<TrialSubject> SubjectsOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var view = new SnapshotView(snapshot);
        var subjects = new SubjectEnumerator(view);
        return
        [
            .. snapshot.Manifest.Coverage
                .Select(coverage => new SourceName(coverage.Source.Resource, coverage.Source.Group))
                .Distinct()
                .SelectMany(source => view[source].Resources)
                .OrderBy(resource => resource.Document.File, StringComparer.Ordinal)
                .ThenBy(resource => resource.Document.LineOf(0))
                .Select(resource => new TrialSubject(view, subjects.Of(resource))),
        ];
    }

    /// <summary>Evaluates a program of this trial. A variable that has no value here is null.</summary>
    /// <param name="program">What <see cref="Compile"/> gave.</param>
    /// <param name="subject">The resource, or null: then nothing but <c>cluster</c> and <c>params</c> has a value, and look-ups find nothing.</param>
    /// <param name="parameters">The value of <c>params</c> as JSON, or null.</param>
    /// <param name="cancellation">Ends the evaluation with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="JsonException">The parameters are no JSON.</exception>
    public TrialResult Evaluate(CelProgram program, TrialSubject? subject, string? parameters, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(program);
        var view = subject?.Snapshot ?? new SnapshotView(new SnapshotBuilder("nothing", SnapshotKinds.Manifests).Build());
        var activation = new CelActivation(_environment, new EvaluationState(view), cancellation);
        activation.Set("cluster", new ClusterView(view, null).Value);
        if (parameters is not null)
            activation.Set("params", ConstantValue.Parse(parameters));
        if (subject is not null)
            Bind(activation, subject);
        return new TrialResult(program, program.Bind(view.Names).Explain(activation), activation.Steps);
    }

    /// <summary>Names that have a value on a subject, <c>params</c> aside.</summary>
    public static IReadOnlyCollection<string> VariablesOf(TrialSubject? subject) =>
        subject is null ? ["cluster"] : [.. Bindings(subject).Select(binding => binding.Name).Append("cluster")];

    private static void Bind(CelActivation activation, TrialSubject subject)
    {
        foreach (var (name, value) in Bindings(subject))
            activation.Set(name, value);
    }

    private static IEnumerable<(string Name, CelValue Value)> Bindings(TrialSubject trial)
    {
        var (view, subject) = (trial.Snapshot, trial.Subject);
        yield return ("object", subject.Resource.Value);
        if (subject.Pod >= 0)
        {
            yield return ("pod", subject.PodValue);
            yield return ("owner", subject.OwnerValue);
        }

        yield return ("namespaceObject", view.NamespaceOf(subject.Resource));
        yield return ("node", view.NodeOf(subject.Resource));
        yield return ("asOf", CelValue.OfTimestamp(view.Snapshot.Manifest.Ended));
    }
}
