using System.Globalization;
using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Extras.Tables;

/// <summary>One page of a list as the API server prints it for readers: cells, without the objects.</summary>
/// <param name="Rows">Cells by row, in the order of the columns asked for.</param>
/// <param name="ResourceVersion">The list's resourceVersion.</param>
/// <param name="Continue">Token of the next page; empty on the last.</param>
internal sealed record Table(IReadOnlyList<IReadOnlyList<JsonElement>> Rows, string ResourceVersion, string Continue)
{
    private const string Accept = "application/json;as=Table;g=meta.k8s.io;v=v1";
    private const int PageSize = 500;

    /// <summary>Asks for a page. Whatever else the server sends beside the cells is not looked at.</summary>
    /// <param name="server">The server.</param>
    /// <param name="list">Path of the list.</param>
    /// <param name="next">Token of the page; empty for the first.</param>
    /// <param name="columns">Names of the columns wanted.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ApiFailure">It finally failed.</exception>
    /// <exception cref="NoTableException">The server sent something else.</exception>
    public static async Task<Table> ReadAsync(ApiServer server, string list, string next, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var query = FormattableString.Invariant($"{list}?includeObject=None&limit={PageSize}{(next.Length > 0 ? $"&continue={Uri.EscapeDataString(next)}" : "")}");
        var answer = await server.GetDocumentAsync(query, Accept, cancellation).ConfigureAwait(false);
        if (answer.TextOf("kind") != "Table")
            throw new NoTableException();
        var names = answer.ItemsOf("columnDefinitions").Select(column => column.TextOf("name")).ToList();
        var places = columns.Select(column => names.IndexOf(column)).ToList();
        if (places.Contains(-1))
            throw new NoTableException();
        return new Table([.. answer.ItemsOf("rows").Select(row => CellsOf(row, places))], answer.TextOf("metadata", "resourceVersion"), answer.TextOf("metadata", "continue"));
    }

    /// <summary>A number in a cell, which servers write as a number or as text; -1 for anything else.</summary>
    public static long NumberIn(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Number when cell.TryGetInt64(out var number) => number,
        JsonValueKind.String when long.TryParse(cell.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => -1,
    };

    private static List<JsonElement> CellsOf(JsonElement row, List<int> places)
    {
        var cells = row.ItemsOf("cells").ToList();
        return places.TrueForAll(place => place < cells.Count) ? [.. places.Select(place => cells[place])] : throw new NoTableException();
    }
}
