namespace ComplianceAudit.Cli.Arguments;

/// <summary>What <c>evaluate</c> was given: one snapshot file, or manifests.</summary>
internal sealed record EvaluationInputs(string? Snapshot, IReadOnlyList<string> Manifests)
{
    public bool TakesStandardInput => Manifests.Contains("-");

    public static EvaluationInputs Read(IReadOnlyList<string> inputs, string? kubernetesVersion)
    {
        if (inputs.Contains(""))
            throw UsageErrors.Empty("INPUT");
        if (inputs.Count(input => input == "-") > 1)
            throw UsageErrors.StandardInputTwice();

        var snapshot = inputs.FirstOrDefault(input => input.EndsWith(".zip", StringComparison.OrdinalIgnoreCase));
        if (snapshot is null)
            return new EvaluationInputs(null, inputs);
        if (inputs.Count > 1)
            throw UsageErrors.MixedInputs(snapshot);
        return kubernetesVersion is null ? new EvaluationInputs(snapshot, []) : throw UsageErrors.VersionOfSnapshot(snapshot);
    }
}
