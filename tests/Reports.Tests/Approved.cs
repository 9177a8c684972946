namespace ComplianceAudit.Reports.Tests;

/// <summary>Expected output as plain files beside the tests that compare them.</summary>
internal static class Approved
{
    /// <summary>Set to 1, a run writes what it got; review the difference before committing it.</summary>
    private const string Switch = "APPROVE";

    public static string Folder { get; } = Path.Combine(Root(), "tests", "Reports.Tests");

    public static void Compare(string file, string actual) => Compare(file, actual, text => text);

    /// <summary>Compares what a function leaves of both texts; the file keeps the readable form.</summary>
    public static void Compare(string file, string actual, Func<string, string> essence)
    {
        var path = Path.Combine(Folder, file);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (Environment.GetEnvironmentVariable(Switch) == "1" && essence(actual) != essence(expected))
            File.WriteAllText(path, expected = actual);

        Assert.That(essence(actual), Is.EqualTo(essence(expected)), $"{file} differs; if the new output is right, run the test with {Switch}=1 and commit the file");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplianceAudit.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("ComplianceAudit.sln stands in no folder above the tests");

        return folder.FullName;
    }
}
