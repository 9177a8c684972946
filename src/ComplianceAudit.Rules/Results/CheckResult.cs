namespace ComplianceAudit.Rules.Results;

/// <summary>One check under one set of parameters.</summary>
/// <param name="InstanceId">The check's id, followed by <c>@</c> and a hash prefix when a control set parameters.</param>
/// <param name="CheckId">Id of the check, the name of its folder.</param>
/// <param name="Title">Our title of the check.</param>
/// <param name="Severity">How much a failure matters.</param>
/// <param name="Verdict">Derived from the findings: fail, else error, unknown, manual, pass, else notApplicable.</param>
/// <param name="Reason">One sentence on why the verdict is what it is, a code such as <c>noSubject</c> first when not applicable; may be empty for pass and fail.</param>
/// <param name="Population">Number of subjects that should have been tested, or null when it is not known.</param>
/// <param name="Tested">Number of subjects that were tested.</param>
/// <param name="Parameters">Resolved parameters as compact JSON, ordered by name.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Fix">One action that mends it.</param>
/// <param name="References">Links for further reading.</param>
/// <param name="PopulationEvidence">What was read to judge, with a digest of the subjects; null when each finding carries its own.</param>
/// <param name="Findings">Findings ordered by verdict (worst first), then resource, then path.</param>
public sealed record CheckResult(
    string InstanceId,
    string CheckId,
    string Title,
    Severity Severity,
    Verdict Verdict,
    string Reason,
    int? Population,
    int Tested,
    string Parameters,
    string Why,
    string Fix,
    IReadOnlyList<string> References,
    PopulationEvidence? PopulationEvidence,
    IReadOnlyList<Finding> Findings);

/// <summary>Evidence for a judgement about a whole list.</summary>
/// <param name="Sources">The sources read.</param>
/// <param name="Count">Number of subjects.</param>
/// <param name="Digest">SHA-256 over the sorted subjects, <c>sha256:</c> and hexadecimal.</param>
/// <param name="Subjects">The subjects themselves, when all evidence was asked for; else empty.</param>
public sealed record PopulationEvidence(IReadOnlyList<string> Sources, int Count, string Digest, IReadOnlyList<string> Subjects);
