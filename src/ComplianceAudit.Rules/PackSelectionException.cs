namespace ComplianceAudit.Rules;

/// <summary>A pack was asked for that is not installed. The message names it, lists what there is and says what to do.</summary>
public sealed class PackSelectionException : Exception
{
    internal PackSelectionException(string code, string message)
        : base($"{code}: {message}") => Code = code;

    /// <summary>Stable code, <c>RULEnnn</c>.</summary>
    public string Code { get; }
}
