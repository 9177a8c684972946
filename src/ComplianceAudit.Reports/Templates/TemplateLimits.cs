namespace ComplianceAudit.Reports.Templates;

/// <summary>What a template may use before it ends with an error: far above the largest report, far below a machine.</summary>
internal sealed record TemplateLimits
{
    public static TemplateLimits Default { get; } = new();

    /// <summary>Characters written in all.</summary>
    public int Characters { get; init; } = 1 << 29;

    /// <summary>Characters of one assigned or captured value.</summary>
    public int ValueCharacters { get; init; } = 1 << 20;

    /// <summary>Statements run; a finding takes some forty.</summary>
    public int Steps { get; init; } = 100_000_000;

    /// <summary>Templates inside templates.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Time from first to last character.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);
}
