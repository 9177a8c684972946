namespace ComplianceAudit.Collector.Connecting.Logins;

/// <summary>A token in a file that something else renews, such as the kubelet that of a pod. The file wins over a token beside it, as in client-go.</summary>
/// <param name="path">The file.</param>
/// <param name="fallback">Token to use as long as the file cannot be read; may be empty.</param>
/// <param name="certificate">Certificate that goes with each token, or null.</param>
/// <param name="time">Clock by which a token grows old.</param>
/// <param name="explain">Makes the message of a file that never held a token.</param>
internal sealed class TokenFileLogin(
    string path, string fallback, ClientCertificate? certificate, TimeProvider time, Func<CredentialProblem, CollectorException> explain) : ILogin
{
    /// <summary>How long a token is used before the file is read again; client-go's period (transport/token_source.go).</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Credential? _current;
    private DateTimeOffset _read;
    private volatile string? _renewalProblem;

    public string? RenewalProblem => _renewalProblem;

    public ValueTask<Credential> GetAsync(Credential? refused, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_current is null || _current == refused || now - _read >= Period)
                (_current, _read) = (Renew(), now);
            return ValueTask.FromResult(_current);
        }
    }

    private Credential Renew()
    {
        try
        {
            var token = CredentialFile.Read("tokenFile", path).Trim();
            if (token.Length == 0)
                throw new CredentialProblem("tokenFile", "the file is empty");
            if (!HeaderText.IsSendable(token))
                throw new CredentialProblem("tokenFile", "the file holds characters that no token has");
            _renewalProblem = null;
            return token == _current?.BearerToken ? _current : Credential.OfToken(token, certificate);
        }
        catch (CredentialProblem found)
        {
            _renewalProblem = $"the token file gave no others ({found.Message})";

            // What writes the file may be at it; the token that was good a minute ago mostly still is.
            return _current ?? (fallback.Length > 0 ? Credential.OfToken(fallback, certificate) : throw explain(found));
        }
    }
}
