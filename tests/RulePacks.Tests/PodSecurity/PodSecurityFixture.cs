using System.Globalization;

namespace ComplianceAudit.RulePacks.Tests.PodSecurity;

/// <summary>One pod of the fixtures, and what its place says of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Level">Standard that it is about: <c>baseline</c> or <c>restricted</c>.</param>
/// <param name="Minor">Kubernetes minor version of the standard.</param>
/// <param name="Violated">Control that it violates, in lower case; empty where it violates none.</param>
internal sealed record PodSecurityFixture(string File, string Level, int Minor, string Violated)
{
    private static readonly string Copy = Path.Combine(Repository.Root, "tests/RulePacks.Tests/PodSecurity/Fixtures");

    /// <summary>Folder whose fixtures are tested.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("POD_SECURITY_FIXTURES") is { Length: > 0 } folder ? folder : Copy;

    /// <summary>The fixtures of the folder.</summary>
    public static IReadOnlyList<PodSecurityFixture> All { get; } = In(Folder);

    /// <summary>Those that stand in this repository.</summary>
    public static IReadOnlyList<PodSecurityFixture> Own { get; } = In(Copy);

    /// <summary>The name in a test's name: <c>baseline/v1.32/fail/privileged0</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Level}/v1.{Minor}/{(Violated.Length > 0 ? "fail" : "pass")}/{Path.GetFileNameWithoutExtension(File)}");

    private static IReadOnlyList<PodSecurityFixture> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Of(folder, file)),
    ];

    private static PodSecurityFixture Of(string folder, string file)
    {
        var steps = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
        var violated = steps[2] == "fail" ? Path.GetFileNameWithoutExtension(file).TrimEnd([.. "0123456789"]) : "";
        return new PodSecurityFixture(file, steps[0], int.Parse(steps[1].Split('.')[1], CultureInfo.InvariantCulture), violated);
    }
}
