namespace ComplianceAudit.Snapshots.Files;

/// <summary>Refuses a manifest whose coverage states another number of documents than its members hold.</summary>
internal static class CoverageCounts
{
    public static void Check(string path, Snapshot snapshot)
    {
        foreach (var entry in snapshot.Manifest.Coverage)
        {
            if (entry.Status is not (CoverageStatus.Complete or CoverageStatus.Partial))
                continue;

            var held = Held(snapshot, entry);
            if (held != entry.Count)
                throw SnapshotErrors.CoverageDiffers(path, entry, held);
        }
    }

    private static int Held(Snapshot snapshot, SourceCoverage entry)
    {
        if (entry.Namespace.Length > 0)
            return snapshot.IndexOf(entry.Source).InNamespace(entry.Namespace).Count;

        return entry.Node.Length > 0 ? snapshot.IndexOf(entry.Source).OnNode(entry.Node).Count : snapshot.List(entry.Source).Count;
    }
}
