namespace ComplianceAudit.Rules.Effective;

/// <summary>How a setting's text reads, and what several of it come to.</summary>
internal enum SettingType
{
    /// <summary>strconv.ParseBool; the last one holds.</summary>
    Bool,

    /// <summary>A whole number; the last one holds.</summary>
    Int,

    /// <summary>A text; the last one holds.</summary>
    String,

    /// <summary>time.ParseDuration; the last one holds.</summary>
    Duration,

    /// <summary>Texts between commas; several are appended (pflag's StringSlice).</summary>
    List,

    /// <summary>One text each; several are appended (pflag's StringArray).</summary>
    Array,

    /// <summary>Texts between commas; the last one holds (etcd's own list flags).</summary>
    LastList,

    /// <summary>Pairs <c>name=value</c> between commas; several are merged.</summary>
    Map,

    /// <summary>Pairs <c>name=true</c> between commas; several are merged.</summary>
    Gates,
}
