namespace ComplianceAudit.Collector.Connecting;

/// <summary>What an HTTP header may hold.</summary>
internal static class HeaderText
{
    /// <summary>Printable ASCII; anything else could end the header and begin another.</summary>
    public static bool IsSendable(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
}
