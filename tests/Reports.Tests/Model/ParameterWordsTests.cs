using ComplianceAudit.Reports.Model;

namespace ComplianceAudit.Reports.Tests.Model;

internal sealed class ParameterWordsTests
{
    [TestCase("{}", "")]
    [TestCase("""{"exempt":["kube-system","kube-public"],"mode":"0600"}""", "exempt: kube-system, kube-public; mode: 0600")]
    [TestCase("""{"none":[],"deep":{"a":1},"limit":1.50,"strict":false}""", """none: none; deep: {"a":1}; limit: 1.50; strict: false""")]
    public void Of_Parameters_ReadsAsWords(string json, string expected)
    {
        var parameters = ParameterWords.Of(json);

        Assert.That(string.Join("; ", parameters.Select(parameter => $"{parameter.Name}: {parameter.Value}")), Is.EqualTo(expected));
    }

    [TestCase("{}", true)]
    [TestCase("", false)]
    [TestCase("[]", false)]
    [TestCase("""{"a":"\ud800"}""", false)]
    public void AreReadable_WhatOfTakes_AndNothingElse(string json, bool expected) =>
        Assert.That(ParameterWords.AreReadable(json), Is.EqualTo(expected));
}
