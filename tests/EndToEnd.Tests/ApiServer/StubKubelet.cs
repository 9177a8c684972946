using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>An HTTPS server that the API server takes for a kubelet: it answers with the logs of containers that never ran.</summary>
internal sealed class StubKubelet : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StubKubelet(WebApplication application) => _application = application;

    public int Port => new Uri(_application.Urls.Single().Replace("0.0.0.0", "localhost", StringComparison.Ordinal)).Port;

    /// <summary>An address of this machine that is not loopback, which API servers do not go to.</summary>
    public static string Address { get; } = NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(one => one.GetIPProperties().UnicastAddresses)
        .Select(one => one.Address)
        .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))
        .Select(address => address.ToString())
        .FirstOrDefault("127.0.0.1");

    /// <param name="log">Log of every container, as it stands when it is asked for.</param>
    public static async Task<StubKubelet> StartAsync(Func<string> log)
    {
        using var authority = new TestAuthority("kubelet-authority");
        var (certificate, key) = authority.IssueServer("kubelet");
        using var pair = X509Certificate2.CreateFromPem(certificate, key);
        var serving = X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Any, 0, listen => listen.UseHttps(serving)));
        var application = builder.Build();
        application.Run(context => context.Request.Path.StartsWithSegments("/containerLogs", StringComparison.Ordinal)
            ? context.Response.WriteAsync(log())
            : Task.FromResult(context.Response.StatusCode = 404));
        await application.StartAsync();
        return new StubKubelet(application);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
