namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>What an instruction does.</summary>
internal enum Operation
{
    /// <summary>Takes a character of a set.</summary>
    Take,

    /// <summary>Goes on at two places, the first of them preferred.</summary>
    Split,

    /// <summary>Goes on where an assertion holds.</summary>
    Assert,

    /// <summary>Keeps the place as the start or the end of a group.</summary>
    Mark,

    /// <summary>Ends in a match.</summary>
    Accept,
}
