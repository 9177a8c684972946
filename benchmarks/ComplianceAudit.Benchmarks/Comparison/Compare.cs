using ComplianceAudit.Benchmarks.Subjects;

namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>The command that measures all engines and renews the README.</summary>
internal static class Compare
{
    private static readonly string[] JavaScriptEngines = ["@bufbuild/cel", "@marcbachmann/cel-js", "cel-js"];

    public static int Run(string folder, TextWriter progress)
    {
        var engines = new List<Engine> { new OwnEngine() };
        try
        {
            engines.AddRange(JavaScriptEngines.Select(package => new NodeEngine(folder, package)));
            var results = Measure(engines, progress);
            new MarkedSection("run").Write(folder, Tables.Of(results));
            return 0;
        }
        finally
        {
            engines.ForEach(engine => engine.Dispose());
        }
    }

    private static Results Measure(List<Engine> engines, TextWriter progress)
    {
        progress.WriteLine("Measuring evaluations ...");
        var evaluations = Rounds.Of(Work.Evaluate, engines);
        progress.WriteLine("Measuring compilations ...");
        var compilations = Rounds.Of(Work.Compile, engines);
        var own = (OwnEngine)engines[0];
        return new Results(engines, evaluations, compilations, [.. Enumerable.Range(0, Scenario.All.Count).Select(own.AllocatedBytes)], Machine.Describe(engines.Select(engine => engine.Runtime)));
    }
}
