namespace ComplianceAudit.Rules.Results;

/// <summary>One pack's result.</summary>
/// <param name="Id">Name of the pack, such as <c>cis-kubernetes</c>.</param>
/// <param name="Version">Version of the framework, such as <c>1.12</c>.</param>
/// <param name="Title">Our title of the pack.</param>
/// <param name="Publisher">Who publishes the framework.</param>
/// <param name="Source">Link to the framework.</param>
/// <param name="Digest">SHA-256 over the pack's controls and their checks as loaded, <c>sha256:</c> and hexadecimal.</param>
/// <param name="Kubernetes">The Kubernetes versions it is meant for, and whether the cluster's is one of them.</param>
/// <param name="Published">Number of recommendations that the framework has; more than the pack's controls when the pack is not complete yet.</param>
/// <param name="Score">The score and its bounds.</param>
/// <param name="WeightedScore">The same, weighted by severity (10, 7, 4, 1).</param>
/// <param name="Counts">Controls per verdict.</param>
/// <param name="NotApplicableReasons">Not applicable controls by reason code.</param>
/// <param name="Sections">Sections in the framework's order.</param>
/// <param name="Controls">Controls in the framework's order.</param>
public sealed record PackResult(
    string Id,
    string Version,
    string Title,
    string Publisher,
    string Source,
    string Digest,
    PackVersions Kubernetes,
    int Published,
    Score Score,
    Score WeightedScore,
    VerdictCounts Counts,
    IReadOnlyDictionary<string, int> NotApplicableReasons,
    IReadOnlyList<SectionResult> Sections,
    IReadOnlyList<ControlResult> Controls);

/// <summary>The Kubernetes versions that a pack is meant for.</summary>
/// <param name="From">First minor version, such as <c>1.32</c>; empty for any.</param>
/// <param name="To">Last minor version; empty for any later one.</param>
/// <param name="Covers">Whether the cluster's version lies between them; null when it is not known.</param>
public sealed record PackVersions(string From, string To, bool? Covers);

/// <summary>Score bounds over a set of controls; every member is null when there is nothing to divide by.</summary>
/// <param name="Worst">passes / (pass + fail + manual + unknown + error), from 0 to 1.</param>
/// <param name="Best">(pass + manual + unknown + error) / (the same), from 0 to 1.</param>
/// <param name="Assessed">pass / (pass + fail), from 0 to 1; only ever shown beside the bounds.</param>
public sealed record Score(double? Worst, double? Best, double? Assessed);

/// <summary>How many controls have each verdict.</summary>
/// <param name="Pass">Passed.</param>
/// <param name="Fail">Failed.</param>
/// <param name="Manual">Waiting for a person.</param>
/// <param name="NotApplicable">Without a subject.</param>
/// <param name="Unknown">Without the evidence.</param>
/// <param name="Error">Broken checks.</param>
public sealed record VerdictCounts(int Pass, int Fail, int Manual, int NotApplicable, int Unknown, int Error)
{
    /// <summary>Number of controls.</summary>
    public int Total => Pass + Fail + Manual + NotApplicable + Unknown + Error;
}

/// <summary>One section of a pack.</summary>
/// <param name="Id">Section number, such as <c>5.2</c>.</param>
/// <param name="Title">Our title of the section.</param>
/// <param name="Score">Score over its controls.</param>
/// <param name="Counts">Controls per verdict.</param>
public sealed record SectionResult(string Id, string Title, Score Score, VerdictCounts Counts);

/// <summary>One control's result.</summary>
/// <param name="Id">The framework's id, such as <c>5.2.2</c>.</param>
/// <param name="Title">Our title.</param>
/// <param name="Section">Id of its section.</param>
/// <param name="Level">Profile level, 1 or 2; 0 when the framework has none.</param>
/// <param name="Assessment">The framework's own word: <c>automated</c> or <c>manual</c>.</param>
/// <param name="Severity">Highest of its checks unless it states one.</param>
/// <param name="Verdict">Derived from its checks.</param>
/// <param name="Reason">Why, in one sentence; a code such as <c>noSubject</c> first when not applicable.</param>
/// <param name="Checks">Instance ids of the checks that answer it.</param>
/// <param name="Departs">How the test differs from the published procedure, or null.</param>
/// <param name="Mappings">Requirements of other frameworks, as <c>framework: requirement</c>.</param>
public sealed record ControlResult(
    string Id,
    string Title,
    string Section,
    int Level,
    string Assessment,
    Severity Severity,
    Verdict Verdict,
    string Reason,
    IReadOnlyList<string> Checks,
    Departure? Departs,
    IReadOnlyList<string> Mappings);

/// <summary>A stated difference from the published procedure.</summary>
/// <param name="Asks">What the published procedure asks for.</param>
/// <param name="Tests">What is tested instead.</param>
/// <param name="Because">Why.</param>
/// <param name="Effect">Which way the verdict can differ.</param>
public sealed record Departure(string Asks, string Tests, string Because, string Effect);
