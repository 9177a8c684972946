using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Effective;

/// <summary>The value that a setting has in force, and where it comes from.</summary>
/// <param name="Value">Typed by data; unknown when what decides was not read.</param>
/// <param name="Origin"><c>flag of static pod kube-system/kube-apiserver-cp-1</c>, <c>default of v1.34 (file that sets it)</c>, or why it is unknown.</param>
internal sealed record EffectiveValue(CelValue Value, string Origin)
{
    public static EffectiveValue Unknown(string why) => new(CelValue.OfUnknown(CelUnknown.Of(why)), why);

    public static EffectiveValue Error(string code, string message) => new(CelValue.OfError(new CelError(code, message)), message);
}
