using ComplianceAudit.Benchmarks.Subjects;

namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>An engine under comparison. It answers each expression rightly every time, or the comparison ends.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>Name and version, as tables show it.</summary>
    public abstract string Name { get; }

    /// <summary>What it runs on.</summary>
    public abstract string Runtime { get; }

    public abstract Form FormOf(int scenario);

    /// <summary>Does a work many times over.</summary>
    /// <param name="work">The work.</param>
    /// <param name="scenario">Index in <see cref="Scenario.All"/>.</param>
    /// <param name="times">How many times.</param>
    /// <returns>Nanoseconds that all of them took together.</returns>
    public abstract double Measure(Work work, int scenario, int times);

    public abstract void Dispose();
}
