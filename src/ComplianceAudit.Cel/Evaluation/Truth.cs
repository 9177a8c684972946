namespace ComplianceAudit.Cel.Evaluation;

/// <summary>What a condition came to.</summary>
internal enum Truth : byte
{
    /// <summary>false.</summary>
    False,

    /// <summary>true.</summary>
    True,

    /// <summary>No bool: the value, mostly an unknown or an error, lies in <see cref="CelFrame.Other"/>.</summary>
    Other,
}
