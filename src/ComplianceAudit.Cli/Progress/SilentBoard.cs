namespace ComplianceAudit.Cli.Progress;

/// <summary>Shows nothing.</summary>
internal sealed class SilentBoard : IProgressBoard
{
    public void Update(string stage, int done, int total, string detail)
    {
    }
}
