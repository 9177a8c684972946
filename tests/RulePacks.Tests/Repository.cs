namespace ComplianceAudit.RulePacks.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string RulePacks { get; } = Path.Combine(Root, "rulepacks");

    /// <summary>A file of the checkout as an editor would be told to open it.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplianceAudit.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("ComplianceAudit.sln stands in no folder above the tests");
        }

        return folder.FullName;
    }
}
