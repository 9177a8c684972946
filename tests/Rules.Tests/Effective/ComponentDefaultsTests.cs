using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class ComponentDefaultsTests
{
    private static IEnumerable<TestCaseData> Settings() => ComponentDefaults.Components
        .SelectMany(component => ComponentDefaults.Of(component)!.Settings.Select(setting => new TestCaseData(component, setting).SetArgDisplayNames(component, setting.Title)));

    [Test]
    public void Components_AreThoseOfTheControlPlaneAndTheNode() => Assert.That(
        ComponentDefaults.Components, Is.EqualTo(new[] { "etcd", "kube-apiserver", "kube-controller-manager", "kube-proxy", "kube-scheduler", "kubelet" }));

    [TestCaseSource(nameof(Settings))]
    public void Setting_EveryVersion_HasADefaultOfItsTypeAndCitesAFile(string component, object row)
    {
        var setting = (Setting)row;
        var versions = component == "etcd" ? Enumerable.Range(4, 3).Select(minor => new MinorVersion(3, minor)) : Enumerable.Range(20, 17).Select(minor => new MinorVersion(1, minor));

        var kinds = versions.Select(version => setting.Defaults.In(version)?.Kind).Distinct();

        Assert.That(kinds, Is.EqualTo(new Cel.CelKind?[] { KindOf(setting.Type) }));
        Assert.That(setting.Source, Does.Contain(".go"));
        Assert.That(setting.Flag.Length + setting.Field.Length, Is.Positive);
    }

    [TestCaseSource(nameof(Settings))]
    public void Setting_WhatItLeansOn_IsKnownToo(string component, object row)
    {
        var setting = (Setting)row;
        var data = ComponentDefaults.Of(component)!;

        var named = new[] { setting.SupersededBy?.Flag, setting.Forced?.When, data.ConfigFlag, data.DropInFlag }.Where(flag => flag?.Length > 0);

        Assert.That(named, Has.All.Matches<string>(flag => data[flag!] is not null));
    }

    private static Cel.CelKind KindOf(SettingType type) => type switch
    {
        SettingType.Bool => Cel.CelKind.Bool,
        SettingType.Int => Cel.CelKind.Int,
        SettingType.String => Cel.CelKind.String,
        SettingType.Duration => Cel.CelKind.Duration,
        SettingType.Map or SettingType.Gates => Cel.CelKind.Map,
        _ => Cel.CelKind.List,
    };
}
