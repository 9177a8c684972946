using System.Text.Json;

namespace ComplianceAudit.Benchmarks.Subjects;

/// <summary>An expression of <c>expressions.json</c>, which every engine is asked.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Expression">The expression, over the Pod as <c>object</c>.</param>
/// <param name="Answer">What it must give.</param>
/// <param name="BuildsLists">Whether it makes lists, and so may allocate.</param>
/// <param name="CelGoMicroseconds">Time of cel-go 0.32, measured elsewhere.</param>
/// <param name="Rewritten">The same question for an engine that cannot be asked in these words, by engine.</param>
internal sealed record Scenario(
    string Name, string Expression, bool Answer, bool BuildsLists, double CelGoMicroseconds, IReadOnlyDictionary<string, string> Rewritten)
{
    public static IReadOnlyList<Scenario> All { get; } = JsonSerializer.Deserialize<List<Scenario>>(Resource.Read("expressions.json"), JsonSerializerOptions.Web)!;
}
