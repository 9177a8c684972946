using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Rights;

/// <summary>Asks the server whether the caller may do something (SelfSubjectAccessReview, which every version serves).</summary>
internal static class AccessReview
{
    private const string Path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    /// <summary>The answer, and the reason that the server gives or that there is no answer; empty when there is none.</summary>
    public static async Task<(SourceAccess Access, string Reason)> AskAsync(ApiServer server, Right right, CancellationToken cancellation)
    {
        var parts = right.Resource.Split('/', 2);
        var review = new JsonObject
        {
            ["apiVersion"] = "authorization.k8s.io/v1",
            ["kind"] = "SelfSubjectAccessReview",
            ["spec"] = new JsonObject
            {
                ["resourceAttributes"] = new JsonObject
                {
                    ["verb"] = right.Verb,
                    ["group"] = right.Group,
                    ["resource"] = parts[0],
                    ["subresource"] = parts.Length > 1 ? parts[1] : "",
                },
            },
        };
        try
        {
            var answer = await server.AskReviewAsync(Path, review.ToJsonString(), cancellation).ConfigureAwait(false);
            return answer.EntriesOf("status").Where(entry => entry.NameEquals("allowed")).Select(entry => entry.Value.ValueKind).FirstOrDefault() switch
            {
                JsonValueKind.True => (SourceAccess.Allowed, ""),
                JsonValueKind.False => (SourceAccess.Denied, OneLine.Of(answer.TextOf("status", "reason"))),
                _ => (SourceAccess.Unknown, "the review's answer says neither yes nor no"),
            };
        }
        catch (ApiFailure failure)
        {
            return (SourceAccess.Unknown, $"the review failed: {failure.Message}");
        }
    }
}
