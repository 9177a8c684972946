using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning.Files;

/// <summary>A mode as a check writes it: a number, or octal digits as chmod has them.</summary>
internal static class ModeBits
{
    private const int Greatest = 0xFFF; // 07777

    /// <summary>The bits; null where it is none.</summary>
    public static long? Of(CelValue value) => value.Kind switch
    {
        CelKind.Int when value.AsInt is >= 0 and <= Greatest => value.AsInt,
        CelKind.String when value.AsString is { Length: >= 1 and <= 5 } digits && digits.All(digit => digit is >= '0' and <= '7') => Convert.ToInt64(digits, 8) is <= Greatest and var bits ? bits : null,
        _ => null,
    };

    /// <summary>That a value is no mode.</summary>
    public static EffectiveValue Problem(CelValue value) => MeaningErrors.NotAMode(value.Kind == CelKind.String ? value.AsString : value.ToJson());
}
