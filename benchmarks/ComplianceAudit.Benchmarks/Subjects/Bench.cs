using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Subjects;

/// <summary>The engine as the evaluator of checks uses it: one environment, one name table, documents read in place, one activation.</summary>
internal sealed class Bench
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder().AddVariable("object").Build();
    private static readonly int Object = Environment.SlotOf("object");
    private static readonly SourceName Pods = SourceName.Parse("pods");

    private readonly PropertyNames _names = new();
    private readonly CelActivation _activation = new(Environment);

    /// <summary>The three-container Pod that every engine is measured over.</summary>
    public static byte[] PodJson { get; } = Resource.Read("pod.json");

    public static CelProgram Compile(string expression)
    {
        var compilation = Environment.Compile(new CelSource(expression));
        return compilation.Program ?? throw new ArgumentException($"'{expression}' does not compile: {compilation.Diagnostics[0].Message}", nameof(expression));
    }

    public CelBoundProgram Bind(string expression) => Compile(expression).Bind(new SnapshotNames(_names));

    public ResourceReader Read(ReadOnlySpan<byte> json) => new(Pods, ResourceDocument.Parse(json, _names));

    /// <summary>Id of a property name, for reading documents by hand.</summary>
    public int NameOf(string property) => _names.Intern(property);

    /// <summary>Makes a document the <c>object</c> of the evaluations that follow.</summary>
    public void LookAt(ResourceReader document) => _activation.Set(Object, document.Value);

    public CelValue Evaluate(CelBoundProgram program) => program.Evaluate(_activation);
}
