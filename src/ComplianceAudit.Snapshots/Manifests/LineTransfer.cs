namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Carries lines over from a document to the same document redacted: redaction drops and adds map entries and replaces values, but keeps lists' lengths.</summary>
internal static class LineTransfer
{
    public static ResourceDocument Apply(ResourceDocument original, ResourceDocument redacted)
    {
        var places = PlacesOf(original);
        var same = new int[redacted.NodeCount];
        var lines = new int[redacted.NodeCount];
        lines[0] = original.LineOf(0);
        for (var node = 1; node < lines.Length; node++)
        {
            // Holders come before what they hold; what redaction added has its holder's line.
            var parent = redacted.ParentOf(node);
            same[node] = places.GetValueOrDefault((same[parent], redacted.NameOf(node)), -1);
            lines[node] = same[node] >= 0 ? original.LineOf(same[node]) : lines[parent];
        }

        return redacted.With(lines);
    }

    /// <summary>Every node but the root under its holder and its name or index: looking each up in its holder would be quadratic in large maps.</summary>
    private static Dictionary<(int Holder, int Name), int> PlacesOf(ResourceDocument document)
    {
        var places = new Dictionary<(int Holder, int Name), int>(document.NodeCount);
        for (var node = 1; node < document.NodeCount; node++)
            places.Add((document.ParentOf(node), document.NameOf(node)), node);

        return places;
    }
}
