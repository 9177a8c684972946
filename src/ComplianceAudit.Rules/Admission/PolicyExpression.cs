using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Admission;

/// <summary>One expression of an admission policy, compiled; or why it cannot be evaluated here. Immutable and thread-safe.</summary>
internal sealed class PolicyExpression
{
    /// <summary>Codes of errors that are limits of ours: the API server's own are others.</summary>
    private static readonly HashSet<string> Limits = ["CEL309", "CEL318", "CEL319", "CEL320"];

    /// <summary>Variables of ValidatingAdmissionPolicy (staging/src/k8s.io/apiserver/pkg/admission/plugin/cel).</summary>
    public static readonly CelEnvironment Environment = new CelEnvironmentBuilder()
        .AddVariable("object").AddVariable("oldObject").AddVariable("request").AddVariable("params").AddVariable("namespaceObject").AddVariable("authorizer")
        .AddVariable("variables", CelType.Map(CelType.String, CelType.Dyn))
        .Build();

    private readonly string _label;
    private readonly CelUnknown? _unknown;

    /// <summary>Compiles an expression.</summary>
    /// <param name="holder">The object that has the field <c>expression</c>.</param>
    /// <param name="names">The snapshot's name table.</param>
    public PolicyExpression(ContentNode holder, CelNames names)
    {
        _label = holder.Reader.Label;
        var text = holder["expression"].Text();
        _unknown = text.Unknown;
        if (_unknown is not null)
            return;
        var compilation = Environment.Compile(new CelSource(text.Value));
        if (compilation.Program is { } program)
            Program = program.Bind(names);
        else
            _unknown = AdmissionErrors.NotCompiled(_label, text.Value, compilation.Diagnostics[0].Message);
    }

    /// <summary>The program; null where the expression cannot be evaluated.</summary>
    public CelBoundProgram? Program { get; }

    /// <summary>What it comes to: a value, an error as the API server would meet it, or unknown.</summary>
    public CelValue Evaluate(CelActivation activation)
    {
        if (Program is null)
            return CelValue.OfUnknown(_unknown!);
        var value = Program.Evaluate(activation);
        return value.Kind == CelKind.Error && Limits.Contains(value.AsError.Code) ? CelValue.OfUnknown(AdmissionErrors.Excess(_label, value.AsError.Message)) : value;
    }
}
