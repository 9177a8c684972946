namespace ComplianceAudit.Collector.Connecting;

/// <summary>A credential that cannot be used. Names the field and what is wrong with it, never its content.</summary>
internal sealed class CredentialProblem(string field, string problem) : Exception(problem)
{
    /// <summary>The kubeconfig's or the ExecCredential's field.</summary>
    public string Field { get; } = field;
}
