namespace ComplianceAudit.Cli.Contexts;

/// <summary>Not every context was finished; those that were have their files.</summary>
internal sealed class SeveralContextsException(int finished, int all) : Exception
{
    public int Finished => finished;

    public int All => all;
}
