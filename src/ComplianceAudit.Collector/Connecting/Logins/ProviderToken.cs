using System.Buffers.Text;
using System.Text.Json;
using ComplianceAudit.Collector.Connecting.Kubeconfigs;

namespace ComplianceAudit.Collector.Connecting.Logins;

/// <summary>
/// What is left of the ways to log in that were built into client-go: gcp and azure were removed in 1.26 (kubernetes/kubernetes pull request 112341), openstack
/// before them. oidc stays: its token is used while it is valid, and never renewed here, because what renews it must also write the kubeconfig.
/// </summary>
internal static class ProviderToken
{
    /// <exception cref="CollectorException">It is gone, unknown, or its token has ended.</exception>
    public static string Of(string place, string context, KubeconfigProvider provider, TimeProvider time) => provider.Name switch
    {
        "oidc" when IsValid(provider.IdToken, time.GetUtcNow()) => provider.IdToken,
        "oidc" => throw CollectorErrors.ProviderTokenEnded(place, context),
        "gcp" => throw CollectorErrors.ProviderGone(place, context, "gcp", "gke-gcloud-auth-plugin", "install it and run 'gcloud container clusters get-credentials CLUSTER'"),
        "azure" => throw CollectorErrors.ProviderGone(place, context, "azure", "kubelogin", "install it and run 'kubelogin convert-kubeconfig'"),
        "openstack" => throw CollectorErrors.ProviderGone(place, context, "openstack", "client-keystone-auth", "install it and name it under the user's 'exec'"),
        _ => throw CollectorErrors.ProviderUnknown(place, context),
    };

    private static bool IsValid(string token, DateTimeOffset now)
    {
        try
        {
            if (!HeaderText.IsSendable(token) || token.Split('.') is not [_, var claims, _])
                return false;
            using var parsed = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            return parsed.RootElement.TryGetProperty("exp", out var end) && end.TryGetInt64(out var seconds) && seconds > now.ToUnixTimeSeconds();
        }
        catch (Exception found) when (found is FormatException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
