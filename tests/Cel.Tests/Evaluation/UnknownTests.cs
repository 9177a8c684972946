using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>Missing evidence in every operator and macro. u lacks pods, v lacks nodes, p is the list [1, 2] that lacks pods, e is an error.</summary>
public sealed class UnknownTests
{
    private const string U = """{"$unknown":["pods"]}""";
    private const string UV = """{"$unknown":["nodes","pods"]}""";
    private const string S = """{"$unknown":["secrets"]}""";
    private const string E = """{"$error":"TEST1: an error"}""";
    private const string P = """{"$missing":["pods"]}""";

    [TestCase("u", U)]
    [TestCase("u.field.other", U)]
    [TestCase("u.?field", U)]
    [TestCase("u['key']", U)]
    [TestCase("u[?0]", U)]
    [TestCase("doc.labels[u]", U)]
    [TestCase("has(u.field)", U)]
    [TestCase("doc.secret", S)]
    [TestCase("doc.?secret.orValue('none')", S)]
    [TestCase("doc.secret.startsWith('a')", S)]
    [TestCase("has(doc.secret)", "true")]
    [TestCase("has(doc.absent)", "false")]
    public void Evaluate_FieldOfUnknown_IsUnknown(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("true && u", U)]
    [TestCase("u && true", U)]
    [TestCase("false && u", "false")]
    [TestCase("u && false", "false")]
    [TestCase("u && v", UV)]
    [TestCase("u && e", U)]
    [TestCase("e && u", U)]
    [TestCase("e && false", "false")]
    [TestCase("e && true", E)]
    [TestCase("u && v && false", "false")]
    [TestCase("true || u", "true")]
    [TestCase("u || true", "true")]
    [TestCase("false || u", U)]
    [TestCase("u || false", U)]
    [TestCase("u || v", UV)]
    [TestCase("u || e", U)]
    [TestCase("e || u", U)]
    [TestCase("e || true", "true")]
    [TestCase("e || false", E)]
    [TestCase("!u", U)]
    [TestCase("u ? 1 : 2", U)]
    [TestCase("true ? 1 : u", "1")]
    [TestCase("false ? 1 : u", U)]
    public void Evaluate_LogicOverUnknown_IsDecidedByWhatIsKnown(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("-u", U)]
    [TestCase("u + 1", U)]
    [TestCase("1 - u", U)]
    [TestCase("u * v", UV)]
    [TestCase("u / e", U)]
    [TestCase("u % 2", U)]
    [TestCase("u == u", U)]
    [TestCase("u == 1", U)]
    [TestCase("u != v", UV)]
    [TestCase("u < 1", U)]
    [TestCase("1 <= u", U)]
    [TestCase("u > 1", U)]
    [TestCase("u >= v", UV)]
    [TestCase("1 in u", U)]
    [TestCase("u in [1]", U)]
    [TestCase("size(u)", U)]
    [TestCase("'a'.replace(u, v)", UV)]
    [TestCase("type(u)", U)]
    [TestCase("optional.of(u)", U)]
    [TestCase("u.orValue(1)", U)]
    [TestCase("u.or(optional.none())", U)]
    [TestCase("optional.none().orValue(u)", U)]
    [TestCase("optional.of(1).orValue(u)", "1")]
    [TestCase("u.optMap(x, 1)", U)]
    [TestCase("optional.of(1).optMap(x, u)", U)]
    [TestCase("optional.of(1).optFlatMap(x, u)", U)]
    [TestCase("cel.bind(x, u, x || true)", "true")]
    public void Evaluate_StrictOperationOverUnknown_JoinsTheSources(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("[1, u]", """[1,{"$unknown":["pods"]}]""")]
    [TestCase("size([1, u])", "2")]
    [TestCase("[1, u][0]", "1")]
    [TestCase("[1, u] == [2, 3]", "false")]
    [TestCase("[1, u] == [1, 3]", U)]
    [TestCase("1 in [u, 1]", "true")]
    [TestCase("2 in [u, 1]", U)]
    [TestCase("{'a': u}.a", U)]
    [TestCase("{'a': u, 'b': 1}.b", "1")]
    [TestCase("{'a': u, 'b': 1} == {'a': 1, 'b': 2}", "false")]
    [TestCase("{'a': u} == {'a': 1}", U)]
    [TestCase("{u: 1}", U)]
    [TestCase("{?'a': u}", U)]
    [TestCase("[?u, 1]", """[1,{"$missing":["pods"]}]""")]
    [TestCase("doc.mixed.exists(x, x == 1)", "true")]
    [TestCase("doc.mixed.all(x, x == 2)", "false")]
    [TestCase("doc.mixed.all(x, x == 1)", S)]
    [TestCase("doc.mixed.map(x, x + 1)", """[2,{"$unknown":["secrets"]}]""")]
    [TestCase("doc.mixed.filter(x, x > 0)", """[1,{"$missing":["secrets"]}]""")]
    [TestCase("doc.mixed.exists_one(x, x == 1)", S)]
    [TestCase("[1, 1, u].exists_one(x, x == 1)", "false")]
    [TestCase("doc.items.map(i, i.?secret.orValue('')).size()", "2")]
    [TestCase("doc.mixed.sum()", S)]
    [TestCase("doc.mixed.max()", S)]
    [TestCase("doc.mixed.distinct()", S)]
    [TestCase("['a', u].join()", U)]
    public void Evaluate_UnknownElement_LeavesTheOthersKnown(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("p.exists(x, x == 1)", "true")]
    [TestCase("p.exists(x, x == 3)", U)]
    [TestCase("p.exists(x, e)", U)]
    [TestCase("p.exists(i, x, x == 1)", "true")]
    [TestCase("p.exists(i, x, i == 0 && x == 1)", U)]
    [TestCase("p.all(x, x == 1)", "false")]
    [TestCase("p.all(x, x > 0)", U)]
    [TestCase("p.all(x, e)", U)]
    [TestCase("p.all(i, x, x > 0)", U)]
    [TestCase("p.all(i, x, i == 5)", U)]
    [TestCase("p.exists_one(x, x > 0)", "false")]
    [TestCase("p.exists_one(x, x == 1)", U)]
    [TestCase("p.existsOne(x, x == 3)", U)]
    [TestCase("p.exists_one(x, e)", E)]
    [TestCase("p.filter(x, x == 1)", "[1," + P + "]")]
    [TestCase("p.filter(x, e)", E)]
    [TestCase("p.map(x, x * 2)", "[2,4," + P + "]")]
    [TestCase("p.map(x, x > 1, x * 2)", "[4," + P + "]")]
    [TestCase("p.map(x, v, x * 2)", """[{"$missing":["nodes","pods"]}]""")]
    [TestCase("p.transformList(i, x, x)", "[1,2," + P + "]")]
    [TestCase("p.transformList(i, x, i)", "[" + U + "," + U + "," + P + "]")]
    [TestCase("p.transformList(i, x, i == 0, x)", "[" + P + "]")]
    [TestCase("p.transformMap(i, x, x)", U)]
    [TestCase("p.transformMapEntry(i, x, {x: i})", U)]
    [TestCase("size(p)", U)]
    [TestCase("p.size()", U)]
    [TestCase("p[0]", U)]
    [TestCase("p[?0]", U)]
    [TestCase("1 in p", "true")]
    [TestCase("3 in p", U)]
    [TestCase("p == [1]", "false")]
    [TestCase("p == [1, 2]", U)]
    [TestCase("[] == p", "false")]
    [TestCase("p != [1, 2, 3]", U)]
    [TestCase("p + [3]", "[1,2,3," + P + "]")]
    [TestCase("p.distinct()", "[1,2," + P + "]")]
    [TestCase("[p, [1, 2]].distinct()", U)]
    [TestCase("[p, [3]].flatten()", "[1,2,3," + P + "]")]
    [TestCase("p.sort()", "[1,2," + P + "]")]
    [TestCase("p.reverse()", "[2,1," + P + "]")]
    [TestCase("p.slice(0, 1)", U)]
    [TestCase("p.sum()", U)]
    [TestCase("p.min()", U)]
    [TestCase("p.max()", U)]
    [TestCase("p.isSorted()", U)]
    [TestCase("p.indexOf(1)", U)]
    [TestCase("p.lastIndexOf(1)", U)]
    [TestCase("math.greatest(p)", U)]
    [TestCase("sets.contains(p, [1])", "true")]
    [TestCase("sets.contains(p, [3])", U)]
    [TestCase("sets.contains([1], p)", "false")]
    [TestCase("sets.contains([1, 2], p)", U)]
    [TestCase("sets.intersects(p, [2])", "true")]
    [TestCase("sets.intersects(p, [3])", U)]
    [TestCase("sets.intersects(p, [])", "false")]
    [TestCase("sets.intersects([], p)", "false")]
    [TestCase("sets.equivalent(p, [1])", "false")]
    [TestCase("sets.equivalent(p, [1, 2])", U)]
    [TestCase("p.sortBy(x, -x)", "[2,1," + P + "]")]
    [TestCase("[1, u].sortBy(x, x)", U)]
    [TestCase("p.sortBy(x, v)", UV)]
    [TestCase("p.sortBy(x, e)", E)]
    [TestCase("p.includes(1)", "true")]
    [TestCase("p.includes(3)", U)]
    [TestCase("p.includes(u)", U)]
    [TestCase("optional.unwrap([optional.of(1), u])", U)]
    [TestCase("[optional.of(1), u].unwrapOpt()", U)]
    [TestCase("dyn(p)", "[1,2," + P + "]")]
    [TestCase("cel.block([u], cel.index(0) || true)", "true")]
    [TestCase("cel.block([u, v], cel.index(0) == cel.index(1))", UV)]
    [TestCase("cel.block([e], 1)", "1")]
    [TestCase("u.exists(x, true)", U)]
    [TestCase("u.all(x, false)", U)]
    [TestCase("u.map(x, 1)", U)]
    [TestCase("u.filter(x, true)", U)]
    public void Evaluate_PartialList_IsDecidedByWhatIsKnown(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }
}
