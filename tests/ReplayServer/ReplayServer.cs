using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace ComplianceAudit.ReplayServer;

/// <summary>An HTTPS server on loopback that answers as a recorded cluster did.</summary>
public sealed class ReplayServer : IAsyncDisposable
{
    /// <summary>A plain-text credential in an environment variable of the recorded pods: it must reach no output.</summary>
    public const string PlantedCredential = "hunter2-plain";

    /// <summary>User that the token stands for.</summary>
    public const string User = "system:serviceaccount:audit:replay";

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<IHeaderDictionary> _headers = new();
    private readonly ConcurrentDictionary<string, bool> _accepted = new(StringComparer.Ordinal);
    private readonly ReplayCertificates _certificates;
    private readonly ReplayKubeconfig _kubeconfig;

    private ReplayServer(WebApplication application, ReplayCertificates certificates)
    {
        (_application, _certificates, CertificateAuthority) = (application, certificates, certificates.AuthorityPem);
        Endpoint = application.Urls.Single();
        _kubeconfig = new ReplayKubeconfig(Endpoint, CertificateAuthority, Token);
    }

    /// <summary>The bearer token that the server accepts.</summary>
    public string Token { get; private set; } = ReplayKubeconfig.NewToken(User);

    /// <summary>Path of a kubeconfig whose current context, <c>replay</c>, leads here.</summary>
    public string Kubeconfig => _kubeconfig.Path;

    /// <summary>Address, such as <c>https://127.0.0.1:40001</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The certificate authority behind the server's certificate, in PEM.</summary>
    public string CertificateAuthority { get; }

    /// <summary>Requests so far, in order of arrival: method, path and query, such as <c>GET /api/v1/pods?limit=500</c>.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>A header's value in each request so far; empty where it was missing.</summary>
    public IReadOnlyList<string> HeaderOf(string name) => [.. _headers.Select(headers => headers[name].ToString())];

    /// <summary>Makes another token, tells it, and from then on accepts it alone.</summary>
    public void RotateToken(Action<string> tell)
    {
        var next = ReplayKubeconfig.NewToken(User);
        tell(next);
        Token = next;
    }

    /// <summary>Accepts a whole Authorization header beside the token, such as <c>Basic dTpw</c>.</summary>
    public void Accept(string authorization) => _accepted[authorization] = true;

    /// <summary>A certificate that the server accepts in place of a token, as PEM: certificate and key.</summary>
    public (string Certificate, string Key) IssueClient(string subject) => _certificates.IssueClient(subject);

    /// <summary>Starts a server on a free port, with a certificate authority of its own.</summary>
    public static Task<ReplayServer> StartAsync(ReplayOptions? options = null)
    {
        options ??= new ReplayOptions();
        var answers = new ReplayAnswers(options);
        return StartAsync(answers.AnswerAsync, options.CertificateHost, answers.Arrive);
    }

    /// <summary>Starts a server that answers otherwise than from the recording.</summary>
    /// <param name="answer">Answers whoever holds the token.</param>
    /// <param name="certificateHost">Host that the server's certificate names.</param>
    public static Task<ReplayServer> StartAsync(RequestDelegate answer, string certificateHost = "127.0.0.1") => StartAsync(answer, certificateHost, null);

    /// <summary>Lets the token expire: from now on only its successor is accepted.</summary>
    public void RenewToken() => Token = ReplayKubeconfig.NewToken(User);

    /// <summary>Stops the server and deletes its kubeconfig.</summary>
    public async ValueTask DisposeAsync()
    {
        _kubeconfig.Dispose();
        _certificates.Dispose();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync().ConfigureAwait(false);
        await _application.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<ReplayServer> StartAsync(RequestDelegate answer, string certificateHost, Action<HttpContext>? arrived)
    {
        var certificates = new ReplayCertificates(certificateHost);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificates.Server, https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        })));
        var application = builder.Build();
        ReplayServer? replay = null;
        application.Run(context => replay!.AnswerAsync(context, answer, arrived));
        await application.StartAsync().ConfigureAwait(false);
        return replay = new ReplayServer(application, certificates);
    }

    private Task AnswerAsync(HttpContext context, RequestDelegate answer, Action<HttpContext>? arrived)
    {
        _requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        _headers.Enqueue(new HeaderDictionary(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)));
        arrived?.Invoke(context);
        var authorization = context.Request.Headers.Authorization.ToString();
        return authorization == $"Bearer {Token}" || _accepted.ContainsKey(authorization) || _certificates.Issued(context.Connection.ClientCertificate)
            ? answer(context)
            : ReplayStatus.WriteAsync(context, 401, "Unauthorized", "Unauthorized");
    }
}
