using System.Globalization;
using System.Text;
using ComplianceAudit.Benchmarks.Subjects;

namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>Shows results as Markdown: ratios first, then times, then compile times and allocations.</summary>
internal static class Tables
{
    private const string CelGo = "cel-go 0.32 ¹";
    private const string CannotRun = "cannot run";

    public static string Of(Results results)
    {
        var text = new StringBuilder();
        text.Append("How many times as long as this engine the others take for one evaluation:\n\n");
        Ratios(text, results);
        text.Append("\nTime of one evaluation, median of the rounds (middle half of the rounds):\n\n");
        Times(text, results, results.Evaluations, scenario => Time(scenario.CelGoMicroseconds * 1000));
        text.Append("\nTime of one compilation:\n\n");
        Times(text, results, results.Compilations, _ => "60-180 µs");
        text.Append("\nBytes that one evaluation of this engine allocates:\n\n");
        Allocations(text, results);
        text.Append(CultureInfo.InvariantCulture, $"\n¹ measured elsewhere, on a machine like this one. ² not as written: see below.\n\nMeasured on {results.Machine}.\n");
        return text.ToString();
    }

    /// <summary>The mean that treats twice as fast and half as fast alike.</summary>
    public static double GeometricMean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    private static void Ratios(StringBuilder text, Results results)
    {
        Row(text, ["expression", CelGo, .. results.Others.Select(engine => engine.Name)]);
        Rule(text, results.Engines.Count);
        for (var i = 0; i < Scenario.All.Count; i++)
        {
            var scenario = i;
            Row(text, [Scenario.All[i].Name, Times(CelGoRatio(results, i)),
                .. results.Others.Select(engine => RatioTo(results, engine, scenario) is { } ratio ? Times(ratio) + Mark(engine, scenario) : CannotRun)]);
        }
        var all = Enumerable.Range(0, Scenario.All.Count).ToList();
        Row(text, ["**geometric mean**", Bold(all.Select(scenario => CelGoRatio(results, scenario))),
            .. results.Others.Select(engine => Bold(all.Select(scenario => RatioTo(results, engine, scenario)).OfType<double>()))]);
    }

    private static void Times(
        StringBuilder text, Results results, IReadOnlyDictionary<(Engine, int), Measurement> measurements, Func<Scenario, string> celGo)
    {
        Row(text, ["expression", results.Own.Name, CelGo, .. results.Others.Select(engine => engine.Name)]);
        Rule(text, results.Engines.Count + 1);
        for (var i = 0; i < Scenario.All.Count; i++)
        {
            var scenario = i;
            string Cell(Engine engine) => measurements.TryGetValue((engine, scenario), out var found) ? Spread(found) + Mark(engine, scenario) : CannotRun;
            Row(text, [Scenario.All[i].Name, Cell(results.Own), celGo(Scenario.All[i]), .. results.Others.Select(Cell)]);
        }
    }

    private static void Allocations(StringBuilder text, Results results)
    {
        Row(text, Scenario.All.Select(scenario => scenario.Name));
        Rule(text, Scenario.All.Count - 1);
        Row(text, results.AllocatedBytes.Select(bytes => bytes.ToString(CultureInfo.InvariantCulture)));
    }

    private static double CelGoRatio(Results results, int scenario) =>
        Scenario.All[scenario].CelGoMicroseconds * 1000 / results.Evaluations[(results.Own, scenario)].Median;

    private static double? RatioTo(Results results, Engine engine, int scenario) =>
        results.Evaluations.TryGetValue((engine, scenario), out var other) ? other.Median / results.Evaluations[(results.Own, scenario)].Median : null;

    private static string Mark(Engine engine, int scenario) => engine.FormOf(scenario) == Form.Rewritten ? " ²" : "";

    private static string Bold(IEnumerable<double> ratios) => ratios.ToList() is { Count: > 0 } some ? $"**{Times(GeometricMean(some))}**" : CannotRun;

    private static string Times(double ratio) => $"{Digits(ratio)} ×";

    private static string Spread(Measurement measurement) => $"{Time(measurement.Median)} ({Time(measurement.Low)} - {Time(measurement.High)})";

    private static string Time(double nanoseconds) => nanoseconds < 1000 ? $"{Digits(nanoseconds)} ns" : $"{Digits(nanoseconds / 1000)} µs";

    /// <summary>Three digits say all that such a measurement knows.</summary>
    private static string Digits(double number) =>
        number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Rule(StringBuilder text, int numbers) => Row(text, ["---", .. Enumerable.Repeat("---:", numbers)]);
}
