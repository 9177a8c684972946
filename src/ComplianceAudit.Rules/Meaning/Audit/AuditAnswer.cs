using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning.Audit;

/// <summary>Asks the audit policy of an API server about a request that an expression describes.</summary>
internal static class AuditAnswer
{
    /// <param name="frame">The evaluation, which pays for every rule.</param>
    /// <param name="component">Root of a kube-apiserver's fact.</param>
    /// <param name="description">The request.</param>
    /// <param name="ask">The question.</param>
    /// <param name="withoutPolicy">The answer where the server has no policy, and so makes no events.</param>
    public static EffectiveValue Of(CelFrame frame, ContentNode component, CelValue description, Func<AuditPolicy, AuditRequest, EffectiveValue> ask, CelValue withoutPolicy)
    {
        if (AuditRequest.Read(description, out var outcome) is not { } request)
            return new EffectiveValue(outcome, outcome.Kind == CelKind.Unknown ? string.Join("; ", outcome.AsUnknown.Sources) : outcome.AsError.ToString());
        var file = ConfigurationFile.Of(component, "audit-policy-file");
        if (file.NoAnswer is { } noAnswer)
            return noAnswer;
        if (file.IsNone)
            return new EffectiveValue(withoutPolicy, file.Place);
        return frame.Spend(file.Content["rules"].Elements().Value?.Count ?? 0)
            ? ask(new AuditPolicy(file.Content, file.Place), request)
            : new EffectiveValue(default, file.Place);
    }
}
