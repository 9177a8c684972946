using System.Globalization;

namespace ComplianceAudit.Cel.Planning;

/// <summary>Every message of the planning phase. All of an expression's are collected.</summary>
internal sealed class PlanErrors(List<CelDiagnostic> diagnostics)
{
    /// <summary>Nobody reads more, and each holds the line that it points into.</summary>
    private const int MaxDiagnostics = 100;

    public void UnknownFunction(CelSource source, int offset, string name, string? similar) =>
        Add("CEL201", source, offset, $"unknown function '{name}'{DidYouMean(similar)}");

    public void ArgumentCount(CelSource source, int offset, string name, string expected, int found) =>
        Add("CEL202", source, offset, string.Create(CultureInfo.InvariantCulture, $"'{name}' takes {expected}; found {found}"));

    public void UnknownName(CelSource source, int offset, string name, string? similar) =>
        Add("CEL203", source, offset, $"unknown name '{name}'{DidYouMean(similar)}");

    public void NotOnReceiver(CelSource source, int offset, string name) =>
        Add("CEL204", source, offset, $"'{name}' is called without a receiver; write {name}(...)");

    public void NeedsReceiver(CelSource source, int offset, string name) =>
        Add("CEL205", source, offset, $"'{name}' is called on a receiver; write value.{name}(...)");

    public void BadConstant(CelSource source, int offset, string problem) => Add("CEL206", source, offset, problem);

    public void CallsItself(CelSource source, int offset, string name) =>
        Add("CEL207", source, offset, $"the shared function '{name}' calls itself, here or through others; functions cannot recurse");

    public void TooDeep(CelSource source, int offset, string name, int limit) =>
        Add("CEL208", source, offset, string.Create(CultureInfo.InvariantCulture, $"with '{name}' the expression nests deeper than {limit} levels; let functions call fewer others"));

    private static string DidYouMean(string? similar) => similar is null ? "" : $"; did you mean '{similar}'?";

    private void Add(string code, CelSource source, int offset, string message)
    {
        if (diagnostics.Count < MaxDiagnostics)
            diagnostics.Add(new CelDiagnostic(code, message, source, offset));
    }
}
