namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>Flags that a pattern may set for a group or the rest of one.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,

    /// <summary>i</summary>
    IgnoreCase = 1,

    /// <summary>m: ^ and $ stand at the ends of lines too.</summary>
    MultiLine = 2,

    /// <summary>s: a dot matches \n too.</summary>
    DotAll = 4,

    /// <summary>U: repetitions are lazy without ? and greedy with it.</summary>
    Ungreedy = 8,
}
