using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;
using ComplianceAudit.ClusterGenerator.Pods;
using Microsoft.AspNetCore.Http;

namespace ComplianceAudit.ClusterGenerator.Serving;

/// <summary>Answers as the cluster's API server would: discovery, and lists with <c>limit</c>, <c>continue</c> and gzip, made while they are sent. Thread-safe.</summary>
internal sealed class ClusterAnswers
{
    /// <summary>Bytes below which the API server sends plain text.</summary>
    private const int SmallestPacked = 128 * 1024;

    private readonly Dictionary<string, GeneratedList> _lists;
    private readonly Dictionary<string, byte[]> _documents;

    public ClusterAnswers(Cluster cluster)
    {
        var lists = GeneratedList.AllOf(cluster);
        _lists = lists.ToDictionary(list => list.Path, StringComparer.Ordinal);
        _documents = Discovery.Of(lists).ToDictionary(document => document.Key, document => Json.Bytes(document.Value), StringComparer.Ordinal);
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        context.Response.ContentType = "application/json";
        if (_lists.TryGetValue(path, out var list) && HttpMethods.IsGet(context.Request.Method))
            await SendAsync(context, PageOf(list, context.Request.Query)).ConfigureAwait(false);
        else if (_documents.TryGetValue(path, out var document))
            await SendAsync(context, document).ConfigureAwait(false);
        else
            await NotFoundAsync(context).ConfigureAwait(false);
    }

    /// <summary>The continue token is where the next page begins.</summary>
    private static ReadOnlyMemory<byte> PageOf(GeneratedList list, IQueryCollection query)
    {
        var start = NumberOf(query["continue"]);
        var limit = NumberOf(query["limit"]) is > 0 and var asked ? asked : int.MaxValue;
        var count = Math.Min(limit, Math.Max(0, list.Count - start));
        var rest = list.Count - start - count;
        var output = new ArrayBufferWriter<byte>();
        var next = rest > 0 ? string.Create(CultureInfo.InvariantCulture, $",\"continue\":\"{start + count}\",\"remainingItemCount\":{rest}") : "";
        Write(output, $$"""{"kind":"{{list.Kind}}List","apiVersion":"{{list.ApiVersion}}","metadata":{"resourceVersion":"90000000"{{next}}},"items":[""");
        var isFirst = true;
        foreach (var one in list.Range(start, count))
        {
            if (!isFirst)
                Write(output, ",");

            output.Write(one.Span);
            isFirst = false;
        }

        Write(output, "]}\n");
        return output.WrittenMemory;
    }

    private static int NumberOf(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 0;

    private static void Write(ArrayBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        if (body.Length < SmallestPacked || !context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await using (packed.ConfigureAwait(false))
            await packed.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        await context.Response.WriteAsync(
            """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"the server could not find the requested resource","reason":"NotFound","code":404}""",
            context.RequestAborted).ConfigureAwait(false);
    }
}
