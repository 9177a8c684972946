namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>A file that a setting names.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Setting">The flag's name, or the path of the configuration's field without places in lists.</param>
/// <param name="Use">What lies there.</param>
/// <param name="Plugin">For the configuration of an admission plugin its name, otherwise empty.</param>
internal sealed record NamedFile(string Path, string Setting, FileUse Use, string Plugin = "");
