using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ComplianceAudit.ReplayServer;

/// <summary>Answers that are not success, in the API server's form.</summary>
internal static class ReplayStatus
{
    public static async Task WriteAsync(HttpContext context, int code, string reason, string message)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "application/json";
        if (code == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "1";
        var status = new JsonObject
        {
            ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(),
            ["status"] = "Failure", ["message"] = message, ["reason"] = reason, ["code"] = code,
        };
        await context.Response.WriteAsync(status.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>What RBAC says to a list at the cluster's scope.</summary>
    public static string Forbidden(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var group = parts[0] == "apis" ? parts[1] : "";
        return $"{parts[^1]} is forbidden: User \"{ReplayServer.User}\" cannot list resource \"{parts[^1]}\" in API group \"{group}\" at the cluster scope";
    }
}
