using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class SettingTextTests
{
    [TestCase("4h0m0s", 14_400)]
    [TestCase("0", 0)]
    [TestCase("-0", 0)]
    [TestCase("1.5h", 5_400)]
    [TestCase("-1m", -60)]
    [TestCase("100ms", 0.1)]
    [TestCase("1h1h", 7_200)]
    [TestCase(".5s", 0.5)]
    public void Duration_AsGoWritesIt_IsRead(string text, double seconds) => Assert.That(SettingText.Duration(text)!.Value.AsDuration.TotalSeconds, Is.EqualTo(seconds).Within(1e-6));

    [TestCase("")]
    [TestCase("4")]
    [TestCase("h")]
    [TestCase("4 h")]
    [TestCase("4d")]
    [TestCase("1h\n")]
    [TestCase(".s")]
    [TestCase("999999999999999999h")]
    public void Duration_ThatGoRefuses_IsNone(string text) => Assert.That(SettingText.Duration(text), Is.Null);

    [TestCase(SettingType.Bool, "yes")]
    [TestCase(SettingType.Int, "0x10")]
    [TestCase(SettingType.Duration, "soon")]
    [TestCase(SettingType.Gates, "A")]
    [TestCase(SettingType.Gates, "A=")]
    [TestCase(SettingType.Gates, "A=perhaps")]
    [TestCase(SettingType.Map, "a")]
    public void Read_WhatIsNotOfTheType_NamesTheFault(SettingType type, string text)
    {
        var value = SettingText.Read(type, [text], out var fault);

        Assert.That((value, fault), Is.EqualTo(((Cel.CelValue?)null, text)));
    }

    [TestCase(SettingType.Array, "a,b c", "[\"a,b\",\"c\"]")]
    [TestCase(SettingType.List, "a,b c", "[\"a\",\"b\",\"c\"]")]
    [TestCase(SettingType.LastList, "a,b c", "[\"c\"]")]
    [TestCase(SettingType.Map, "a=1,b=x=y a=2", "{\"a\":\"2\",\"b\":\"x=y\"}")]
    [TestCase(SettingType.String, "a b", "\"b\"")]
    public void Read_SeveralTexts_AreAppendedMergedOrTheLastHolds(SettingType type, string given, string json) =>
        Assert.That(SettingText.Read(type, given.Split(' '), out _)!.Value.ToJson(), Is.EqualTo(json));
}
