using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ComplianceAudit.ReplayServer;

/// <summary>Sends a body, whole or as a fault wants it.</summary>
internal static class ReplayBody
{
    public static async Task SendAsync(HttpContext context, string recorded, ReplayFault? fault, bool compress)
    {
        var (answer, aborted) = (context.Response, context.RequestAborted);
        answer.StatusCode = fault?.Status ?? StatusCodes.Status200OK;
        answer.ContentType = "application/json";
        foreach (var (name, value) in fault?.Headers ?? new Dictionary<string, string>())
            answer.Headers[name] = value;
        compress &= context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (compress)
            answer.Headers.ContentEncoding = "gzip";

        if (fault?.CutAfter == 0)
        {
            context.Abort();
            return;
        }

        try
        {
            var most = fault?.CutAfter ?? fault?.StallAfter ?? long.MaxValue;
            var limited = new FaultyStream(answer.Body, most);
            await using var body = compress ? new GZipStream(limited, CompressionLevel.Fastest) : (Stream)limited;
            await WriteAsync(body, recorded, fault, aborted).ConfigureAwait(false);
        }
        catch (FaultyStream.FaultException)
        {
            await answer.Body.FlushAsync(aborted).ConfigureAwait(false);
            if (fault?.StallAfter is not null)
                await Task.Delay(Timeout.InfiniteTimeSpan, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            context.Abort();
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The client has seen enough.
        }
    }

    private static async Task WriteAsync(Stream body, string recorded, ReplayFault? fault, CancellationToken cancellation)
    {
        if (fault?.Generate is { } generate)
            await generate(body, cancellation).ConfigureAwait(false);
        else
            await body.WriteAsync(Encoding.UTF8.GetBytes(fault?.Body ?? fault?.Change?.Invoke(recorded) ?? recorded), cancellation).ConfigureAwait(false);
        await body.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
