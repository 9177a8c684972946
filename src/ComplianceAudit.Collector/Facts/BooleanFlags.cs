using System.Reflection;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Flags that are true when they stand alone: the word behind one is not its value. The list is the data file <c>Facts/Data/boolean-flags.txt</c>.</summary>
internal static class BooleanFlags
{
    private static readonly HashSet<string> Names = Read();

    public static bool Contains(string flag) => Names.Contains(flag);

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("boolean-flags.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
