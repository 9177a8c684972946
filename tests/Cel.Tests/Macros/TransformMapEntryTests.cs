using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Macros;

/// <summary><c>transformMapEntry</c> as cel-go's library of two-variable comprehensions has it.</summary>
public sealed class TransformMapEntryTests
{
    [TestCase("{'greeting': 'hello'}.transformMapEntry(k, v, {v: k})", """{"hello":"greeting"}""")]
    [TestCase("['a', 'b'].transformMapEntry(i, v, {v: i})", """{"a":0,"b":1}""")]
    [TestCase("['a', 'b'].transformMapEntry(i, v, i > 0, {v: i})", """{"b":1}""")]
    [TestCase("doc.items.transformMapEntry(i, v, {string(v.id): i})", """{"1":0,"2":1}""")]
    [TestCase("[doc.labels].transformMapEntry(i, v, v)", """{"app":"web","tier":"front"}""", Description = "several entries at once")]
    [TestCase("['a', 'b'].transformMapEntry(i, v, {})", "{}")]
    [TestCase("{}.transformMapEntry(k, v, {k: v})", "{}")]
    [TestCase("['a'].transformMapEntry(i, v, {?v: optional.none()})", "{}")]
    [TestCase("[1, 0].transformMapEntry(i, v, v != 0, {v: 1 / v})", """{"1":1}""")]
    [TestCase("p.transformMapEntry(i, v, {v: i})", """{"$unknown":["pods"]}""", Description = "what the list lacks may have a key that is there already")]
    [TestCase("['a'].transformMapEntry(i, v, u)", """{"$unknown":["pods"]}""")]
    [TestCase("['a'].transformMapEntry(i, v, {v: u})", """{"a":{"$unknown":["pods"]}}""")]
    [TestCase("['a'].transformMapEntry(i, v, u, {v: i})", """{"$unknown":["pods"]}""")]
    [TestCase("['a'].transformMapEntry(i, v, e)", """{"$error":"TEST1: an error"}""")]
    [TestCase("['a', 'b'].transformMapEntry(i, v, i == 0 ? u : e)", """{"$error":"TEST1: an error"}""")]
    public void Evaluate_Entries_MakeOneMap(string expression, string expected)
    {
        var found = Engine.Json(expression);

        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void Evaluate_KeyThatIsThereAlready_PointsAtTheMacro() =>
        Assert.That(Engine.Fail("['a', 'a'].transformMapEntry(i, v, {v: i})"), Is.EqualTo("""
            check.yaml:1:12: CEL313: the map has the key "a" twice; give each entry a key of its own
              | ['a', 'a'].transformMapEntry(i, v, {v: i})
              | ...........^
            """));

    [Test]
    public void Evaluate_NoMap_PointsAtTheMacro() =>
        Assert.That(Engine.Fail("['a'].transformMapEntry(i, v, i)"), Is.EqualTo("""
            check.yaml:1:7: CEL321: found a value of type int in 'transformMapEntry'; expected a map, such as {key: value}
              | ['a'].transformMapEntry(i, v, i)
              | ......^
            """));

    [Test]
    public void Compile_NoMap_PointsAtTheTransformation() =>
        Assert.That(Engine.Diagnose("['a'].transformMapEntry(i, v, i)"), Is.EqualTo("""
            check.yaml:1:31: CEL220: found int in 'transformMapEntry'; expected a map, such as {key: value}
              | ['a'].transformMapEntry(i, v, i)
              | ..............................^
            """));
}
