namespace ComplianceAudit.Collector.Connecting.Logins;

/// <summary>A credential that stands in the kubeconfig, or none.</summary>
internal sealed class FixedLogin(Credential credential) : ILogin
{
    public string? RenewalProblem => null;

    public ValueTask<Credential> GetAsync(Credential? refused, CancellationToken cancellation) => ValueTask.FromResult(credential);
}
