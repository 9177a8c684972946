using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules;

/// <summary>One technical test as its <c>check.yaml</c> states it, with its expressions compiled. Immutable and thread-safe.</summary>
public sealed record Check
{
    /// <summary>The subject that stands for every pod template and every pod.</summary>
    internal const string Workloads = "workloads";

    internal Check()
    {
    }

    /// <summary>Id, equal to the name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>Our title.</summary>
    public required string Title { get; init; }

    /// <summary>How much a failure matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What findings are about, as written: a source's name or <c>workloads</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The subject's source; for <c>workloads</c> every kind that holds a pod template, and pods.</summary>
    public required IReadOnlyList<SourceRead> SubjectSources { get; init; }

    /// <summary>Joined sources.</summary>
    public required IReadOnlyList<SourceRead> Reads { get; init; }

    /// <summary>Values that controls may set, in the file's order.</summary>
    public required IReadOnlyList<CheckParameter> Parameters { get; init; }

    /// <summary>Verdict when there is no subject: pass, fail or notApplicable.</summary>
    public required Verdict None { get; init; }

    /// <summary>The test as written: true is a pass.</summary>
    public required string Expression { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>One action that mends a failure.</summary>
    public required string Fix { get; init; }

    /// <summary>Links for further reading.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The <c>check.yaml</c>.</summary>
    public required string File { get; init; }

    /// <summary>Annotation keys that its expressions name.</summary>
    internal IReadOnlySet<string> AnnotationKeys { get; init; } = new HashSet<string>();

    /// <summary>ConfigMap keys that its expressions name.</summary>
    internal IReadOnlySet<string> ConfigMapKeys { get; init; } = new HashSet<string>();

    /// <summary>The compiled expressions; set before a library holds the check.</summary>
    internal CheckProgram Program { get; init; } = null!;

    /// <summary>Every source that the check may look at: its subject's and its reads.</summary>
    public IEnumerable<SourceName> Sources => SubjectSources.Concat(Reads).Select(read => read.Source).Distinct();
}
