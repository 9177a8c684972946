using System.Net;
using System.Text.Json;
using ComplianceAudit.Collector.Connecting;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras.Kubelets;

/// <summary>To the kubelet itself, which from 1.33 on checks the right to <c>configz</c> alone. The caller's credential goes to nobody whom the cluster's authority does not vouch for.</summary>
internal sealed class DirectWay(ClusterConnection connection, TimeProvider time) : KubeletWay, IDisposable
{
    private const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Transport _transport = new(connection.Trust, proxy: null, Impersonation.None, isCompressed: false);

    public override Right Right => KubeletConfigExtra.Fine;

    protected override string Name => "at the kubelet";

    public void Dispose() => _transport.Dispose();

    /// <summary>
    /// Whoever acts as somebody else does not go there: kubelets know no impersonation, and would judge the caller's own rights. Nor does who trusts the system's
    /// authorities: they vouch for anybody's address, and a node's address is what its kubelet says.
    /// </summary>
    protected override bool LeadsTo(SeenNode node) =>
        connection.CaFingerprint.Length > 0
        && connection.Impersonation.User.Length == 0
        && node is { KubeletVersion.Length: > 0, KubeletPort: > 0 }
        && KubeletRelease.KnowsFineRights(node.KubeletVersion)
        && IPAddress.TryParse(node.Address, out _);

    protected override async Task<KubeletAnswer> TryAsync(SeenNode node, CancellationToken cancellation)
    {
        var credential = await connection.LogInAsync(null, cancellation).ConfigureAwait(false);
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(Uri.UriSchemeHttps, node.Address, node.KubeletPort, "/configz").Uri);
            if (credential.BearerToken is not null)
                request.Headers.Authorization = credential.Authorization;
            using var answer = await _transport.With(credential.Certificate).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                return Declined(answer.StatusCode);
            await answer.Content.LoadIntoBufferAsync(MostBytes, either.Token).ConfigureAwait(false);
            using var parsed = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false));
            return KubeletAnswer.Of(parsed.RootElement.Clone());
        }
        catch (Exception found) when (found is HttpRequestException or IOException or JsonException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return KubeletAnswer.Without(CoverageStatus.Unreachable, Explain(found));
        }
    }

    private static KubeletAnswer Declined(HttpStatusCode status) => KubeletAnswer.Without(
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? CoverageStatus.Denied : CoverageStatus.Unreachable,
        FormattableString.Invariant($"it answered {(int)status}"));

    private static string Explain(Exception found) => found switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "its certificate is not of the cluster's authority, or is for another address",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "its answer is too long",
        JsonException => "its answer is not JSON",
        OperationCanceledException => FormattableString.Invariant($"no answer within {Patience.TotalSeconds:0} seconds"),
        _ => "the connection was refused or broke",
    };
}
