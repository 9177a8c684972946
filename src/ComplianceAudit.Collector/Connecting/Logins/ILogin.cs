namespace ComplianceAudit.Collector.Connecting.Logins;

/// <summary>Where credentials come from. Thread-safe.</summary>
internal interface ILogin
{
    /// <summary>Who gave no other credential when one was last asked for, and why; holds nothing of a credential. Null when there was no such failure.</summary>
    string? RenewalProblem { get; }

    /// <summary>The credential to use now.</summary>
    /// <param name="refused">A credential that the server answered with 401, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Another than the refused one where there is another, else the same.</returns>
    /// <exception cref="CollectorException">There is none and was none before.</exception>
    ValueTask<Credential> GetAsync(Credential? refused, CancellationToken cancellation);
}
