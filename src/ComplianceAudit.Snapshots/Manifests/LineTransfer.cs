namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Carries lines over from a document to the same document redacted: redaction drops and adds map entries and replaces values, but keeps lists' lengths.</summary>
internal sealed class LineTransfer
{
    private readonly ResourceDocument _original;
    private readonly ResourceDocument _redacted;
    private readonly Dictionary<int, int> _lines = [];

    private LineTransfer(ResourceDocument original, ResourceDocument redacted) => (_original, _redacted) = (original, redacted);

    public static ResourceDocument Apply(ResourceDocument original, ResourceDocument redacted)
    {
        var transfer = new LineTransfer(original, redacted);
        transfer.Walk(0, 0, original.LineOf(0));
        return redacted.With(transfer._lines);
    }

    /// <summary>Gives a redacted node and what it holds their lines; what redaction added, the same node being -1, has its holder's.</summary>
    private void Walk(int node, int same, int lineOfHolder)
    {
        var line = same >= 0 ? _original.LineOf(same) : lineOfHolder;
        _lines[node] = line;
        var children = _redacted.ChildrenOf(node);
        var known = same >= 0 ? PlacesIn(same) : [];
        for (var i = 0; i < children.Length; i++)
            Walk(children[i], known.GetValueOrDefault(Name(_redacted, node, i), -1), line);
    }

    /// <summary>What a node holds, by name or index: looking each up by itself would be quadratic in large maps.</summary>
    private Dictionary<int, int> PlacesIn(int holder)
    {
        var children = _original.ChildrenOf(holder);
        var places = new Dictionary<int, int>(children.Length);
        for (var i = 0; i < children.Length; i++)
            places.Add(Name(_original, holder, i), children[i]);

        return places;
    }

    private static int Name(ResourceDocument document, int holder, int index) =>
        document.KindOf(holder) == NodeKind.Map ? document.KeyAt(holder, index) : index;
}
