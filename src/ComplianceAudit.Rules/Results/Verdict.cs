namespace ComplianceAudit.Rules.Results;

/// <summary>The outcome of a finding, a check or a control.</summary>
/// <remarks>Only <see cref="Pass"/> is success. <see cref="Unknown"/> and <see cref="Error"/> never count as success in any output format.</remarks>
public enum Verdict
{
    /// <summary>The evidence shows that the requirement is met.</summary>
    Pass,

    /// <summary>The evidence shows that the requirement is not met.</summary>
    Fail,

    /// <summary>A person must answer and has not.</summary>
    Manual,

    /// <summary>The evidence shows that there is no subject to judge.</summary>
    NotApplicable,

    /// <summary>The evidence needed was denied, unreachable, redacted or not collected.</summary>
    Unknown,

    /// <summary>The check itself broke: a defect in a pack, never in the cluster.</summary>
    Error,
}
