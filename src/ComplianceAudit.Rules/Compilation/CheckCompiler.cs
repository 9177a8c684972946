using System.Collections.Frozen;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Evaluation.Functions;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>Compiles a check's expressions and proves that they look at declared sources alone.</summary>
/// <param name="environmentOf">What expressions may name, by the type of <c>object</c>.</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class CheckCompiler(Func<CelType, CelEnvironment> environmentOf, LoadDiagnostics diagnostics)
{
    /// <summary>Variables that are a resource of a source.</summary>
    public static readonly FrozenDictionary<string, string> SourceOfVariable =
        new Dictionary<string, string> { ["namespaceObject"] = "namespaces", ["node"] = "nodes" }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The check with its program, or null after a diagnostic.</summary>
    public Check? Compile(CheckFile file)
    {
        var before = diagnostics.Count;
        var subject = FactSchemas.TypeOf(file.Check.SubjectSources.Select(read => read.Source));
        var environment = environmentOf(subject);
        var variables = file.Variables.Select(variable => KeyValuePair.Create(variable.Name, Compile(environment, variable.Expression))).ToList();
        var (each, applies) = (Compile(environment, file.Each), Compile(environment, file.Applies));
        var (expression, message) = (Compile(environment, file.Expression), Compile(environment, file.Message));
        var manual = Compile(environment, file.Manual);
        var evidence = file.Evidence.Select(entry => Compile(environment, subject, entry)).OfType<EvidenceProgram>().ToList();
        if (diagnostics.Count > before || expression is null || message is null)
            return null;

        var program = new CheckProgram([.. variables.Select(v => KeyValuePair.Create(v.Key, v.Value!))], each, applies, expression, manual, message, evidence, environment);
        foreach (var part in program.All)
            Prove(file, part);
        var texts = program.All.Select(part => part.Source.Text).Concat(file.Evidence.Select(entry => entry.Path?.Value ?? "")).ToList();
        return file.Check with { Program = program, AnnotationKeys = NamedKeys.Annotations(texts), ConfigMapKeys = NamedKeys.ConfigMaps(texts) };
    }

    private CelProgram? Compile(CelEnvironment environment, YamlText? text)
    {
        if (text is null)
            return null;
        var compilation = environment.Compile(RuleEnvironment.SourceOf(text));
        foreach (var diagnostic in compilation.Diagnostics)
            diagnostics.Add(LoadErrors.OfExpression(diagnostic));
        return compilation.Program;
    }

    private EvidenceProgram? Compile(CelEnvironment environment, CelType subject, EvidenceText entry)
    {
        if (entry.Path is null)
            return new EvidenceProgram(entry.Name, null, Compile(environment, entry.Expression), entry.Expected);
        if (EvidencePath.Parse(entry.Path.Value) is { } path)
        {
            if (path.Root == "object" && FactSchemas.Misspelt(subject, path) is var (step, known))
                diagnostics.Add(LoadErrors.UnknownFactField(entry.Path, step, known));
            return new EvidenceProgram(entry.Name, path, null, entry.Expected);
        }
        diagnostics.Add(LoadErrors.NotAnEvidencePath(entry.Path, entry.Path.Value, EvidencePath.Roots));
        return null;
    }

    private void Prove(CheckFile file, CelProgram program)
    {
        var declared = file.Check.Sources.Select(source => source.ToString()).ToList();
        foreach (var call in program.Calls.Where(call => call.Function.StartsWith(SnapshotFunction.Prefix, StringComparison.Ordinal)))
        {
            if (call.Arguments is not [{ } source, ..])
                diagnostics.Add(LoadErrors.OfExpression(call.Report("RULE021", LoadErrors.SourceNotLiteral(call.Function))));
            else if (!declared.Contains(source))
                diagnostics.Add(LoadErrors.OfExpression(call.Report("RULE020", LoadErrors.NotDeclared(source, declared))));
        }

        foreach (var call in program.Calls)
        {
            foreach (var source in ReadingFunction.Named(call.Function)?.Reads.Select(source => source.ToString()).Except(declared) ?? [])
                diagnostics.Add(LoadErrors.OfExpression(call.Report("RULE020", LoadErrors.NotDeclared(source, declared))));
        }

        foreach (var variable in program.Variables)
        {
            if (SourceOfVariable.TryGetValue(variable, out var source) && !declared.Contains(source))
                diagnostics.Add(LoadErrors.VariableNeedsSource(file.Root, variable, source));
            else if (variable == "item" && file.Each is null)
                diagnostics.Add(LoadErrors.ItemWithoutEach(file.Root));
            else if (variable is "pod" or "owner" && file.Check.Subject != Check.Workloads)
                diagnostics.Add(LoadErrors.OnlyOfWorkloads(file.Root, variable));
        }

        ProveSettings(file, program);
    }

    private void ProveSettings(CheckFile file, CelProgram program)
    {
        if (file.Check.SubjectSources is not [{ Source: { Resource: "Component", Component: { Length: > 0 } component } }])
            return;
        foreach (var call in program.Calls.Where(call => call.Function == EffectiveNames.Function))
        {
            var data = ComponentDefaults.Of(component);
            if (call.Arguments is [_, { } setting] && data?.Knows(setting) != true)
                diagnostics.Add(LoadErrors.OfExpression(call.Report("RULE027", LoadErrors.UnknownSetting(setting, component, data?.Names ?? []))));
        }
    }
}
