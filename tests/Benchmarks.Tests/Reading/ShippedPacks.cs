namespace ComplianceAudit.Benchmarks.Tests.Reading;

/// <summary>Where the shipped packs lie.</summary>
internal static class ShippedPacks
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplianceAudit.sln")))
            folder = folder.Parent!;

        return Path.Combine(folder.FullName, "rulepacks");
    }
}
