namespace ComplianceAudit.Benchmarks.Subjects;

/// <summary>Files that are compiled into the program, so that it needs no working folder.</summary>
internal static class Resource
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
