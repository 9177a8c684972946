using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Whether a feature gate is open in a component: as given, by AllAlpha and AllBeta, else by the version.</summary>
internal static class GateInForce
{
    /// <param name="gate">The gate.</param>
    /// <param name="given">The gates that were given, merged.</param>
    /// <param name="view">The component.</param>
    public static EffectiveValue Of(FeatureGate gate, EffectiveValue given, ComponentView view)
    {
        if (given.Value.Kind != CelKind.Map)
            return given;
        if (view.Version is not { } version)
            return given.Value.TryGetField(gate.Name, out var blind) ? new EffectiveValue(blind, given.Origin) : EffectiveErrors.DefaultDependsOnVersion("feature gate " + gate.Name);
        if (gate.In(version) is not { } stage)
            return new EffectiveValue(CelValue.False, $"v{version} has no such feature gate ({FeatureGates.Source})");
        if (given.Value.TryGetField(gate.Name, out var said) && !stage.IsLocked && !(gate.Removed?.CompareTo(version) <= 0))
            return new EffectiveValue(said, given.Origin);
        var all = stage.Stage switch { "alpha" => "AllAlpha", "beta" => "AllBeta", _ => "" };
        if (all.Length > 0 && given.Value.TryGetField(all, out var every))
            return new EffectiveValue(every, $"{all} in {given.Origin}");
        return new EffectiveValue(stage.IsOn ? CelValue.True : CelValue.False, $"default of v{version}, {stage.Stage} ({FeatureGates.Source})");
    }
}
