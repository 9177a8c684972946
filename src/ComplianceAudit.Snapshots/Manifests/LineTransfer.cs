namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Carries lines over from a document to the same document redacted: redaction drops and adds map entries and replaces values, but keeps lists' lengths.</summary>
internal static class LineTransfer
{
    public static ResourceDocument Apply(ResourceDocument original, ResourceDocument redacted)
    {
        var same = new int[redacted.NodeCount];
        var lines = new int[redacted.NodeCount];
        for (var node = 0; node < lines.Length; node++)
        {
            same[node] = SameNode(original, redacted, node, same);
            lines[node] = same[node] >= 0 ? original.LineOf(same[node]) : lines[redacted.ParentOf(node)];
        }

        return redacted.With(lines);
    }

    /// <summary>The original's node at the same path, or -1; holders come before what they hold.</summary>
    private static int SameNode(ResourceDocument original, ResourceDocument redacted, int node, int[] same)
    {
        var parent = redacted.ParentOf(node);
        if (parent < 0)
            return 0;

        var holder = same[parent];
        if (holder < 0)
            return -1;

        var name = redacted.NameOf(node);
        if (original.KindOf(holder) == NodeKind.List)
            return name < original.CountOf(holder) ? original.ChildAt(holder, name) : -1;

        return original.FieldOf(holder, name);
    }
}
