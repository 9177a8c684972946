using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Meaning;

/// <summary>What was read at a place, or why it is not known.</summary>
/// <param name="Value">The value; of no meaning where it is unknown.</param>
/// <param name="Unknown">What is missing, or null.</param>
internal readonly record struct Reading<T>(T Value, CelUnknown? Unknown = null)
{
    public bool IsKnown => Unknown is null;
}
