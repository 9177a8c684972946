using System.Globalization;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Every sentence that evaluation writes into findings and reasons.</summary>
internal static class EvaluationErrors
{
    public static CelValue VariableOfItself(string name) =>
        CelValue.OfError(new CelError("RULE101", $"variable '{name}' is computed from itself"));

    public static CelValue NotASelector(CelKind found) =>
        CelValue.OfError(new CelError("RULE103", $"found a value of kind {found} as a selector, expected a map of labels or a LabelSelector"));

    public static CelValue NotALabel(string key, CelKind found) =>
        CelValue.OfError(new CelError("RULE104", $"found a value of kind {found} for '{key}' in a selector, expected a string"));

    public static CelValue UnknownOperator(string found, IReadOnlyList<string> known) =>
        CelValue.OfError(new CelError("RULE105", $"found operator '{found}' in a LabelSelector, expected {string.Join(", ", known)}"));

    public static string NotOfKind(string key, string expected, CelKind found) =>
        $"'{key}' yields a value of kind {found}, expected {expected}";

    public static string Broke(string subject, string error) => $"{subject}: the check broke: {error}";

    public static string NotKnown(string subject, CelUnknown unknown) => $"{subject}: not known, for lack of {string.Join("; ", unknown.Sources)}";

    public static string ElementsLacking(string subject, CelUnknown unknown) =>
        $"{subject}: more elements may exist, for lack of {string.Join("; ", unknown.Sources)}";

    public static string LabelsRedacted(string resource) => $"{resource}: a label that decides is redacted";

    public static string NotACluster(SourceName source) => $"{source} beside the manifests given, which are not a cluster";

    public static string AsWanted(string subject, string path) => $"{subject}{(path.Length > 0 ? $" at {path}" : "")} is as wanted";

    public static string FailsWithoutMessage(string subject, string title, string why) => $"{subject} fails: {title} (the message could not be written: {why})";

    public static string Differs(string message) => $"{message} (differs from its template)";

    public static string NoneExists(string subject) => $"no {subject} that the check is about exists";

    /// <summary>The reason code comes first when the check is not applicable.</summary>
    public static string NoSubject(Verdict none, string subject, int read) =>
        $"{(none == Verdict.NotApplicable ? "noSubject: " : "")}{read.ToString(CultureInfo.InvariantCulture)} {subject} were read and the check is about none of them";

    /// <summary>The reason code comes first.</summary>
    public static string Inherited(string distribution) => $"inherited: the provider of {distribution} runs the control plane and answers for this";

    public static string SomeOf(int count, string first) =>
        count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first} (and {count - 1} more)");
}
