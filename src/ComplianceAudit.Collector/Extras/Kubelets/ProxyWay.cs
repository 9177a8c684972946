using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Extras.Kubelets;

/// <summary>Through the API server, which asks the kubelet in its own name: every version knows it.</summary>
internal sealed class ProxyWay(ApiServer server) : KubeletWay
{
    public override Right Right => KubeletConfigExtra.Coarse;

    protected override string Name => "through the API server";

    protected override bool LeadsTo(SeenNode node) => true;

    protected override async Task<KubeletAnswer> TryAsync(SeenNode node, CancellationToken cancellation)
    {
        try
        {
            return KubeletAnswer.Of(await server.GetDocumentAsync($"/api/v1/nodes/{Uri.EscapeDataString(node.Name)}/proxy/configz", cancellation).ConfigureAwait(false));
        }
        catch (ApiFailure failure)
        {
            return KubeletAnswer.Without(failure.Coverage, failure.Message);
        }
    }
}
