using ComplianceAudit.Cli.Terminals;

namespace ComplianceAudit.Cli.Summary;

/// <summary>Says on standard error that nobody knows who answered.</summary>
internal static class TlsWarning
{
    public static void Write(Terminal terminal, bool isVerified)
    {
        if (!isVerified)
            terminal.Note("warning: the kubeconfig turns TLS verification off or uses no TLS; nothing proves that this cluster answered");
    }
}
