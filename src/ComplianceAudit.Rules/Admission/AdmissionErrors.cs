using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Admission;

/// <summary>Every message of what a namespace admits.</summary>
internal static class AdmissionErrors
{
    /// <summary>What a policy may ask of the request that nobody makes.</summary>
    public static CelUnknown WhoAsks { get; } = CelUnknown.Of("a policy asks who creates the pod, and with what options");

    /// <summary>What a policy may ask of the authorizer.</summary>
    public static CelUnknown Authorizer { get; } = CelUnknown.Of("a policy asks the authorizer what the pod's creator may do");

    /// <summary>No API server's plugins are known.</summary>
    public static CelUnknown NoApiServer { get; } = CelUnknown.Of("no API server was read: its flags say which admission plugins run");

    public static CelUnknown NotCompiled(string label, string expression, string why) => CelUnknown.Of($"{label}: the expression '{expression}' cannot be evaluated here: {why}");

    public static CelUnknown Excess(string label, string why) => CelUnknown.Of($"{label}: {why}");

    public static CelUnknown NotAList(string label, string plugin) => CelUnknown.Of($"{label}: whether it runs {plugin} is not known");

    public static CelValue NoSuchPod(string name, IEnumerable<string> known) =>
        CelValue.OfError(new CelError("RULE220", $"there is no pod '{name}' to try{Loading.Suggestion.For(name, known)}"));
}
