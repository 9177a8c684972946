using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>Versions as Semantic Versioning 2.0.0 defines them.</summary>
public sealed class SemverTests
{
    [TestCase("1.0.0", true)]
    [TestCase("0.1.0-alpha.1", true)]
    [TestCase("1.2.3-0.a-b.10+build.001", true)]
    [TestCase("1.2.3+-", true)]
    [TestCase("18446744073709551615.0.0", true)]
    [TestCase("18446744073709551616.0.0", false)]
    [TestCase("", false)]
    [TestCase("1", false)]
    [TestCase("1.0", false)]
    [TestCase("1.0.0.0", false)]
    [TestCase("01.0.0", false)]
    [TestCase("1.0.00", false)]
    [TestCase("v1.0.0", false)]
    [TestCase("1..0", false)]
    [TestCase("1.0.-1", false)]
    [TestCase("1.0.0-", false)]
    [TestCase("1.0.0-01", false)]
    [TestCase("1.0.0-a..b", false)]
    [TestCase("1.0.0-ä", false)]
    [TestCase("1.0.0+", false)]
    [TestCase("1.0.0+a_b", false)]
    [TestCase("1.0.0 ", false)]
    [TestCase("1.0.0\\u0000", false)]
    [TestCase("200K", false)]
    public void Evaluate_IsSemver_TakesFullVersions(string text, bool expected) =>
        Assert.That(Engine.Evaluate($"isSemver('{text}')").AsBool, Is.EqualTo(expected));

    [TestCase("v1.0.0", "1.0.0")]
    [TestCase("1", "1.0.0")]
    [TestCase("v1.2", "1.2.0")]
    [TestCase("01.01.01", "1.1.1")]
    [TestCase("0.00.000-a", "0.0.0-a")]
    [TestCase("1.2.3-rc.1+b", "1.2.3-rc.1+b")]
    public void Evaluate_SemverNormalized_FillsUp(string text, string expected) =>
        Assert.That(Engine.Json($"semver('{text}', true)"), Is.EqualTo($"\"{expected}\""));

    [TestCase("vv1.0.0")]
    [TestCase("V1.0.0")]
    [TestCase("1-a")]
    [TestCase("1.2+b")]
    [TestCase("")]
    [TestCase("v")]
    [TestCase("1.")]
    [TestCase(" 1.0.0")]
    public void Evaluate_SemverNormalized_RefusesTheRest(string text) =>
        Assert.That(Engine.Json($"isSemver('{text}', true)"), Is.EqualTo("false"));

    [Test]
    public void Evaluate_Versions_AreOrderedAsTheSpecificationOrdersThem()
    {
        const string ascending = "['1.0.0-1', '1.0.0-2', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.1.0', '2.0.0', '10.0.0']";

        var result = Engine.Json($"{ascending}.all(i, a, {ascending}.all(j, b, semver(a).compareTo(semver(b)) == (i < j ? -1 : i > j ? 1 : 0)))");

        Assert.That(result, Is.EqualTo("true"));
    }

    [TestCase("semver('1.2.3').major() == 1 && semver('1.2.3').minor() == 2 && semver('1.2.3').patch() == 3", "true")]
    [TestCase("semver('1.2.3') == semver('1.2.3+build')", "true")]
    [TestCase("semver('1.2.3') == semver('1.2.3-a')", "false")]
    [TestCase("semver('1.2.3').isLessThan(semver('1.2.4'))", "true")]
    [TestCase("semver('1.2.3').isGreaterThan(semver('1.2.3-a'))", "true")]
    [TestCase("type(semver('1.2.3')) == kubernetes.Semver", "true")]
    [TestCase("semver(u)", """{"$unknown":["pods"]}""")]
    [TestCase("isSemver('1', u)", """{"$unknown":["pods"]}""")]
    public void Evaluate_SemverFunction_Answers(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("semver('1.0')", "CEL308: type conversion error: \"1.0\" is no semantic version: expected major.minor.patch, and no number with a leading zero")]
    [TestCase("semver('1.0.0-')", "CEL308: type conversion error: \"1.0.0-\" is no semantic version: expected letters, digits and hyphens between the dots behind '-' and '+'")]
    [TestCase("semver('18446744073709551615.0.0').major()", "CEL307: overflow: the result does not fit into int")]
    [TestCase("semver('1.0.0', dyn('x'))", "CEL301: no such overload: semver(string, string)")]
    public void Evaluate_SemverFunctionOnOtherArgument_IsAnError(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).AsError.ToString(), Is.EqualTo(expected));
}
