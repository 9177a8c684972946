using System.Diagnostics;
using System.Text.Json;

namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>An engine of <c>javascript/engines.mjs</c>, in a process of its own that waits while others are measured.</summary>
internal sealed class NodeEngine : Engine
{
    private readonly Process _process;
    private readonly Form[] _forms;

    public NodeEngine(string folder, string package)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "javascript", "measure.mjs"), package])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        var opening = Read();
        Name = $"{package} {opening.GetProperty("version").GetString()}";
        Runtime = opening.GetProperty("runtime").GetString()!;
        _forms = [.. opening.GetProperty("forms").EnumerateArray().Select(form => Enum.Parse<Form>(form.GetProperty("form").GetString()!, ignoreCase: true))];
    }

    public override string Name { get; }

    public override string Runtime { get; }

    public override Form FormOf(int scenario) => _forms[scenario];

    public override double Measure(Work work, int scenario, int times)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(
            new { work = work == Work.Evaluate ? "evaluate" : "compile", expression = scenario, times }));
        return Read().GetProperty("nanoseconds").GetDouble();
    }

    public override void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private JsonElement Read()
    {
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The engine under node ended; its reason stands above.");
        return JsonElement.Parse(line);
    }
}
