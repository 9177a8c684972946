namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>One assignment of a unit file.</summary>
/// <param name="Section">Section it stands in, such as <c>Service</c>.</param>
/// <param name="Key">Such as <c>ExecStart</c>.</param>
/// <param name="Value">What follows the equals sign, continued lines joined, blanks around it gone.</param>
/// <param name="File">File that says it.</param>
/// <param name="Line">Its first line, from 1.</param>
internal sealed record UnitSetting(string Section, string Key, string Value, string File, int Line)
{
    public string Place => FormattableString.Invariant($"{File}:{Line}");
}
