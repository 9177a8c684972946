using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules;

/// <summary>One requirement of a framework and the checks that answer it.</summary>
/// <param name="Id">The framework's id, such as <c>5.2.2</c>.</param>
/// <param name="Title">Our title.</param>
/// <param name="Section">Id of its section.</param>
/// <param name="Level">Profile level, 1 or 2; 0 when the framework has none.</param>
/// <param name="Assessment">The framework's own word: <c>automated</c> or <c>manual</c>.</param>
/// <param name="Severity">Stated severity, or null for the highest of its checks.</param>
/// <param name="Checks">The checks that answer it; empty when a person does.</param>
/// <param name="Question">What a person must answer; empty when the checks suffice.</param>
/// <param name="Mappings">Requirements of other frameworks, as <c>framework: requirement</c>.</param>
/// <param name="Departs">How the test differs from the published procedure, or null.</param>
public sealed record PackControl(
    string Id,
    string Title,
    string Section,
    int Level,
    string Assessment,
    Severity? Severity,
    IReadOnlyList<ControlCheck> Checks,
    string Question,
    IReadOnlyList<string> Mappings,
    Departure? Departs);

/// <summary>A check under the parameters that a control gives it.</summary>
/// <param name="InstanceId">The check's id, followed by <c>@</c> and a hash prefix when parameters differ from the defaults.</param>
/// <param name="Check">The check.</param>
/// <param name="Parameters">Resolved parameters as compact JSON, ordered by name.</param>
public sealed record ControlCheck(string InstanceId, Check Check, string Parameters);
