using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel.Tests.Checking;

public sealed class OverloadTests
{
    [TestCase("size", "size(list<T>) -> int", false, "list<T>", "int")]
    [TestCase("size", "map<K, V>.size() -> int", true, "map<K, V>", "int")]
    [TestCase("math.abs", "math.abs(int) -> int", false, "int", "int")]
    [TestCase("family", "net.IP.family() -> int", true, "net.IP", "int")]
    [TestCase("sets.contains", "sets.contains(list<T>, map<string, list<int>>) -> bool", false, "list<T>, map<string, list<int>>", "bool")]
    [TestCase("optional.none", "optional.none() -> optional<T>", false, "", "optional<T>")]
    public void Parse_Signature_GivesTypes(string name, string signature, bool isMember, string parameters, string result)
    {
        var overload = Overload.Parse(name, signature);

        Assert.Multiple(() =>
        {
            Assert.That(overload.IsMember, Is.EqualTo(isMember));
            Assert.That(string.Join(", ", overload.Parameters), Is.EqualTo(parameters));
            Assert.That(overload.Result.ToString(), Is.EqualTo(result));
        });
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(5, true)]
    public void Takes_Variadic_OneArgumentOrMore(int arguments, bool expected)
    {
        var overload = Overload.Parse("math.least", "math.least(int...) -> int");

        Assert.That(overload.Takes(arguments), Is.EqualTo(expected));
    }

    [TestCase("size", "length(string) -> int")]
    [TestCase("size", "size(string)")]
    [TestCase("size", "size(list<string) -> int")]
    [TestCase("size", "size(string,) -> int")]
    public void Parse_NoSignature_Throws(string name, string signature) =>
        Assert.That(() => Overload.Parse(name, signature), Throws.InstanceOf<FormatException>());

    [Test]
    public void Signatures_OfEveryFunction_AreReadable()
    {
        var overloads = Discovery.MakeAll<CelFunction>().SelectMany(function => function.Overloads).ToList();

        Assert.That(overloads, Has.Count.GreaterThan(100));
    }
}
