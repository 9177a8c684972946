namespace ComplianceAudit.ReplayServer;

/// <summary>An HTTPS server on loopback that answers as a recorded cluster did.</summary>
public sealed class ReplayServer : IAsyncDisposable
{
    /// <summary>A plain-text credential in an environment variable of the recorded pods: it must reach no output.</summary>
    public const string PlantedCredential = "hunter2-plain";

    /// <summary>The bearer token that the server accepts.</summary>
    public string Token => throw new NotSupportedException();

    /// <summary>Path of a kubeconfig whose current context, <c>replay</c>, leads here.</summary>
    public string Kubeconfig => throw new NotSupportedException();

    /// <summary>Address, such as <c>https://127.0.0.1:40001</c>.</summary>
    public string Endpoint => throw new NotSupportedException();

    /// <summary>Requests so far, in order of arrival: method, path and query.</summary>
    public IReadOnlyList<string> Requests => throw new NotSupportedException();

    /// <summary>Starts a server on a free port, with a certificate authority of its own.</summary>
    public static Task<ReplayServer> StartAsync(ReplayOptions? options = null) => throw new NotSupportedException();

    /// <summary>Stops the server and deletes its kubeconfig.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
