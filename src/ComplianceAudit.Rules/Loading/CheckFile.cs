namespace ComplianceAudit.Rules.Loading;

/// <summary>A <c>check.yaml</c> as read: the check, and its expressions with their places, not compiled yet.</summary>
internal sealed record CheckFile(
    Check Check,
    YamlMap Root,
    IReadOnlyList<VariableText> Variables,
    YamlText? Each,
    YamlText? Applies,
    YamlText Expression,
    YamlText? Manual,
    YamlText Message,
    IReadOnlyList<EvidenceText> Evidence);

/// <summary>A named expression that a check's other expressions use as <c>variables.name</c>.</summary>
internal sealed record VariableText(string Name, YamlText Expression);

/// <summary>An entry of <c>evidence</c>: a path, or a name with an expression.</summary>
internal sealed record EvidenceText(string Name, YamlText? Path, YamlText? Expression, string Expected);
