namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>Everything that a comparison found out.</summary>
/// <param name="Engines">This engine first.</param>
/// <param name="Evaluations">Times of one evaluation; without an entry for what an engine cannot run.</param>
/// <param name="Compilations">Times of one compilation.</param>
/// <param name="AllocatedBytes">Bytes that an evaluation of this engine allocates, by scenario.</param>
/// <param name="Machine">What it was measured on.</param>
internal sealed record Results(
    IReadOnlyList<Engine> Engines,
    IReadOnlyDictionary<(Engine Engine, int Scenario), Measurement> Evaluations,
    IReadOnlyDictionary<(Engine Engine, int Scenario), Measurement> Compilations,
    IReadOnlyList<long> AllocatedBytes,
    string Machine)
{
    public Engine Own => Engines[0];

    public IEnumerable<Engine> Others => Engines.Skip(1);
}
