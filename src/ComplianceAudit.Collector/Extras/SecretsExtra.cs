using ComplianceAudit.Collector.Extras.Tables;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>Name, type and number of keys of each Secret, namespace by namespace.</summary>
internal sealed class SecretsExtra : Extra
{
    /// <summary>Namespaces asked for at once.</summary>
    private const int AtOnce = 8;

    private const string NoTable = "the server sends Secrets themselves, or something else, when asked for a table without them; nothing of it was kept, and no other namespace was asked for";
    private const string DeletedMeanwhile = "; the namespace was deleted meanwhile";

    public override CollectionExtras Flag => CollectionExtras.Secrets;

    public override SourceName Source => Lists.Secrets;

    public override IReadOnlyList<SourceName> Needs => [Lists.Namespaces];

    public override IReadOnlyList<Right> RightsIn(string kubernetesVersion) => [Right.ToList(Source)];

    public override string Despite => "; those of namespaces where a RoleBinding allows it are read all the same";

    public override IReadOnlyList<string> ExposesIn(string kubernetesVersion) =>
    [
        "Read: name, type and number of keys of each Secret, as a table without the objects.",
        "Exposed: everything. RBAC cannot grant so little, and whoever holds this account's",
        "token can list every Secret with its values. Grant it for the audit and take it back,",
        "or bind the role in single namespaces with RoleBindings: the others are then reported",
        "as denied.",
    ];

    public override async Task<ExtraOutcome> ReadAsync(ExtraReading reading, CancellationToken cancellation)
    {
        var spaces = reading.Observers.Namespaces;
        if (spaces.Coverage is not { Status: CoverageStatus.Complete or CoverageStatus.Partial } listed)
            return Nothing(spaces.Coverage?.Status ?? CoverageStatus.NotCollected, $"namespaces: {spaces.Coverage?.Reason}");

        var rows = new List<SourceCoverage>();
        var list = reading.Writer.Begin(Source, "v1");
        try
        {
            var first = spaces.Seen.Select(space => space.Name).ToList();
            await ReadAsync(reading, first, list, rows, cancellation).ConfigureAwait(false);
            var present = await PresentAsync(reading.Server, cancellation).ConfigureAwait(false);
            await ReadAsync(reading, [.. present.Except(first, StringComparer.Ordinal)], list, rows, cancellation).ConfigureAwait(false);
            MarkDeleted(rows, present);
        }
        catch (ApiFailure failure)
        {
            listed = listed with { Status = CoverageStatus.Partial, Reason = $"what was made meanwhile is not known: {failure.Message}" };
        }
        catch (NoTableException)
        {
            list.Restart();
            return Nothing(CoverageStatus.NotCollected, NoTable);
        }

        // What was read of one namespace counts though another is lacking, so that then each has its entry.
        var isWhole = rows.TrueForAll(row => row.Status == CoverageStatus.Complete);
        return new ExtraOutcome([CoverageSum.Of(Source, "namespaces", listed, rows), .. isWhole ? [] : rows], rows.Exists(row => row.Pages > 0) ? [Right.ToList(Source).ToString()] : []);
    }

    /// <summary>Reads some namespaces at once and stores them in their order.</summary>
    private static async Task ReadAsync(ExtraReading reading, IReadOnlyList<string> spaces, ListWriter list, List<SourceCoverage> rows, CancellationToken cancellation)
    {
        foreach (var chunk in spaces.Chunk(AtOnce))
        {
            foreach (var read in await Task.WhenAll(chunk.Select(space => SecretNames.ReadAsync(reading, space, cancellation))).ConfigureAwait(false))
            {
                foreach (var document in read.Documents)
                    list.Add(document);
                list.EndPage();
                rows.Add(read.Coverage);
            }
        }
    }

    /// <summary>The namespaces of this moment.</summary>
    private static async Task<IReadOnlyList<string>> PresentAsync(ApiServer server, CancellationToken cancellation)
    {
        var names = new List<string>();
        var next = "";
        do
        {
            var page = await Table.ReadAsync(server, "/api/v1/namespaces", next, ["Name"], cancellation).ConfigureAwait(false);
            names.AddRange(page.Rows.Select(row => row[0].TextOf()));
            next = page.Continue;
        }
        while (next.Length > 0);
        return names;
    }

    private static void MarkDeleted(List<SourceCoverage> rows, IReadOnlyList<string> present)
    {
        var left = present.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Status != CoverageStatus.Complete && !left.Contains(rows[i].Namespace))
                rows[i] = rows[i] with { Reason = rows[i].Reason + DeletedMeanwhile };
        }
    }

    private ExtraOutcome Nothing(CoverageStatus status, string reason) => new([SourceCoverage.Without(Source, status, reason)], []);
}
