using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ComplianceAudit.ReplayServer;

/// <summary>Finds the recorded answer to a request and departs from it where the options say so.</summary>
internal sealed class ReplayAnswers(ReplayOptions options)
{
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    /// <summary>Counts a request, authorized or not, and does what its fault wants done at once.</summary>
    public void Arrive(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var asked = Count(path);
        var fault = options.Faults.FirstOrDefault(one => one.Path == path && (one.Request == 0 || one.Request == asked));
        context.Items[typeof(ReplayFault)] = (asked, fault);
        fault?.Before?.Invoke();
    }

    public async Task AnswerAsync(HttpContext context)
    {
        if (options.Intercept is { } intercept && await intercept(context).ConfigureAwait(false))
            return;
        var path = context.Request.Path.Value ?? "";
        var next = context.Request.Query["continue"].ToString();
        var (asked, fault) = ((int, ReplayFault?))context.Items[typeof(ReplayFault)]!;
        if (options.Hanging.Contains(path))
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        else if (options.Failures.TryGetValue(path, out var failures) && asked <= failures.Count && failures[asked - 1] != StatusCodes.Status200OK)
            await ReplayStatus.WriteAsync(context, failures[asked - 1], "ServerTimeout", "try again").ConfigureAwait(false);
        else if (options.Denied.Contains(path))
            await ReplayStatus.WriteAsync(context, 403, "Forbidden", ReplayStatus.Forbidden(path)).ConfigureAwait(false);
        else if (options.Absent.Contains(path) || BodyOf(context, path) is not { } body)
            await ReplayStatus.WriteAsync(context, 404, "NotFound", "the server could not find the requested resource").ConfigureAwait(false);
        else if (next.Length > 0 && options.ExpiringOnce.Contains(path) && Count($"{path}#continued") == 1)
            await ReplayStatus.WriteAsync(context, 410, "Expired", "The provided continue parameter is too old to display a consistent list result.").ConfigureAwait(false);
        else
        {
            var page = ReplayPage.Of(body, options.Added.GetValueOrDefault(path, []), Limit(context), next);
            await ReplayBody.SendAsync(context, page.ToJsonString(), fault ?? CutOnce(path, asked), options.Compresses).ConfigureAwait(false);
        }
    }

    private ReplayFault? CutOnce(string path, int asked) =>
        asked == 1 && options.CutOnce.Contains(path) ? new ReplayFault(path, asked) { CutAfter = 500 } : null;

    private int Count(string key) => _asked.AddOrUpdate(key, 1, (_, before) => before + 1);

    private int Limit(HttpContext context)
    {
        var asked = int.TryParse(context.Request.Query["limit"], out var limit) && limit > 0 ? limit : int.MaxValue;
        return options.PageSize > 0 ? Math.Min(asked, options.PageSize) : asked;
    }

    private JsonObject? BodyOf(HttpContext context, string path)
    {
        if (context.Request.Headers.Accept.ToString().Contains("as=Table", StringComparison.Ordinal) && options.Tables.TryGetValue(path, out var table))
            return JsonNode.Parse(table)!.AsObject();
        if (options.Replaced.TryGetValue(path, out var replaced))
            return JsonNode.Parse(replaced)!.AsObject();
        using var recorded = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{path.TrimStart('/')}.json");
        return recorded is null ? null : JsonNode.Parse(recorded)!.AsObject();
    }
}
