using ComplianceAudit.Rules.Effective;
using CsCheck;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class EffectivePropertyTests
{
    private static readonly IReadOnlyList<string> Kubelet = [.. ComponentDefaults.Of("kubelet")!.Settings.Where(setting => setting.Flag.Length > 0 && setting.Field.Length > 0).Select(setting => setting.Flag)];
    private static readonly Gen<string> AnyFlag = Gen.Select(OneOf(Kubelet), OneOf(["true", "false", "0", "1", "", "A=true", "5m", "a,b"])).Select((flag, value) => $"--{flag}={value}");
    private static readonly Gen<string> AnySetting = OneOf(Kubelet);

    [Test]
    public void LastOneWins() => Gen.Select(AnyFlag.Array[0, 4], Gen.Bool).Holds(100, (flags, last) =>
        Assert.That(JsonOf("anonymous-auth", [.. flags, last ? "--anonymous-auth=true" : "--anonymous-auth=false"]), Is.EqualTo(last ? "true" : "false")));

    [Test]
    public void AnUnrelatedFlagChangesNothing() => Gen.Select(AnySetting, AnyFlag.Array[0, 4], AnyFlag).Holds(200, (setting, flags, other) =>
    {
        if (!other.StartsWith($"--{setting}=", StringComparison.Ordinal))
            Assert.That(JsonOf(setting, [.. flags, other]), Is.EqualTo(JsonOf(setting, flags)));
    });

    [Test]
    public void TheOrderOfDifferentFlagsDoesNotMatter() => Gen.Select(AnySetting, AnyFlag.Array[0, 5]).Holds(200, (setting, flags) =>
    {
        var different = flags.DistinctBy(flag => flag.Split('=')[0]).ToArray();
        Assert.That(JsonOf(setting, [.. different.Reverse()]), Is.EqualTo(JsonOf(setting, different)));
    });

    [Test]
    public void AFileThatWasNotReadNeverTurnsIntoADefault() => Gen.Select(AnySetting, AnyFlag.Array[0, 3], Gen.Bool).Holds(200, (setting, flags, told) =>
    {
        var fact = ComponentFact.Of(
            "kubelet", "v1.34.1", ComponentFact.Process("kubelet", string.Join(' ', flags.Append("--config=/c"))), told ? ComponentFact.Unread("/c", "config") : "");
        var effective = EffectiveConfiguration.Of(fact, setting);
        Assert.That(effective.Value.Kind == Cel.CelKind.Unknown || effective.Origin.StartsWith("flag of ", StringComparison.Ordinal), effective.Origin);
    });

    private static Gen<string> OneOf(IReadOnlyList<string> texts) => Gen.Int[0, texts.Count - 1].Select(index => texts[index]);

    private static string JsonOf(string setting, string[] flags) =>
        EffectiveConfiguration.Of(ComponentFact.Of("kubelet", "v1.34.1", ComponentFact.Process("kubelet", string.Join(' ', flags))), setting).Value.ToJson();
}
