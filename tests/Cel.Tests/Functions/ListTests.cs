using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>The list functions of cel-go and Kubernetes. <c>p</c> is the list [1, 2] that lacks 'pods'.</summary>
public sealed class ListTests
{
    [TestCase("[1, 2, 2, 3, 3, 3].distinct()", "[1,2,3]")]
    [TestCase("['b', 'b', 'c', 'a', 'c'].distinct()", """["b","c","a"]""")]
    [TestCase("[1, 'b', 2, 'b', 1.0, 2u, null, null, [1], [1u]].distinct()", """[1,"b",2,null,[1]]""")]
    [TestCase("p.distinct()", """[1,2,{"$missing":["pods"]}]""")]
    [TestCase("[1, u].distinct()", """{"$unknown":["pods"]}""")]
    [TestCase("[1, [2, 3], [4]].flatten()", "[1,2,3,4]")]
    [TestCase("[1, [2, [3, 4]]].flatten()", "[1,2,[3,4]]")]
    [TestCase("[1, 2, [], [], [3, 4]].flatten()", "[1,2,3,4]")]
    [TestCase("[1, [2, [3, [4]]]].flatten(2)", "[1,2,3,[4]]")]
    [TestCase("[1, [2]].flatten(0)", "[1,[2]]")]
    [TestCase("[[p], p].flatten()", """[[1,2,{"$missing":["pods"]}],1,2,{"$missing":["pods"]}]""")]
    [TestCase("[[1], u].flatten()", """[1,{"$missing":["pods"]}]""")]
    [TestCase("lists.range(3)", "[0,1,2]")]
    [TestCase("lists.range(0)", "[]")]
    [TestCase("[5, 3, 1, 2].reverse()", "[2,1,3,5]")]
    [TestCase("p.reverse()", """[2,1,{"$missing":["pods"]}]""")]
    [TestCase("[1, 2, 3, 4].slice(1, 3)", "[2,3]")]
    [TestCase("[1, 2].slice(2, 2)", "[]")]
    [TestCase("p.slice(0, 1)", """{"$unknown":["pods"]}""")]
    [TestCase("[3, 2, 1].sort()", "[1,2,3]")]
    [TestCase("['b', 'c', 'a'].sort()", """["a","b","c"]""")]
    [TestCase("['\\U0001F600', '\\uFFFD'].sort() == ['\\uFFFD', '\\U0001F600']", "true")]
    [TestCase("[true, false].sort()", "[false,true]")]
    [TestCase("[b'b', b'a'].sort() == [b'a', b'b']", "true")]
    [TestCase("[duration('2s'), duration('1s')].sort()[0] == duration('1s')", "true")]
    [TestCase("[].sort()", "[]")]
    [TestCase("p.sort()", """[1,2,{"$missing":["pods"]}]""")]
    [TestCase("[2, u, 1].sort()", """{"$unknown":["pods"]}""")]
    [TestCase("[].first().hasValue() || [].last().hasValue()", "false")]
    [TestCase("[[1, 2].first().value(), [1, 2].last().value()]", "[1,2]")]
    [TestCase("[1, u].first()", "1")]
    [TestCase("[1, u].last()", """{"$unknown":["pods"]}""")]
    [TestCase("p.first()", """{"$unknown":["pods"]}""")]
    [TestCase("optional.unwrap([optional.of(1), optional.none(), optional.of(2)])", "[1,2]")]
    [TestCase("[optional.none(), optional.of('a')].unwrapOpt()", """["a"]""")]
    [TestCase("[].unwrapOpt()", "[]")]
    [TestCase("[optional.of(1), u].unwrapOpt()", """{"$unknown":["pods"]}""")]
    public void Evaluate_ListFunction_GivesAList(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("[1, 2, 3].isSorted() && ['a', 'b', 'b', 'c'].isSorted() && [1].isSorted() && [].isSorted()", "true")]
    [TestCase("[2.0, 1.0].isSorted()", "false")]
    [TestCase("[b'a', b'b'].isSorted() && [false, true].isSorted() && [timestamp(1), timestamp(2)].isSorted()", "true")]
    [TestCase("p.isSorted()", """{"$unknown":["pods"]}""")]
    [TestCase("[1, 3].sum()", "4")]
    [TestCase("[1u, 3u].sum() == 4u && [1.0, 3.0].sum() == 4.0", "true")]
    [TestCase("[duration('1m'), duration('1s')].sum() == duration('1m1s')", "true")]
    [TestCase("[].sum()", "0")]
    [TestCase("[1.5].filter(x, x > 2.0).sum() + 1.5", "1.5")]
    [TestCase("p.sum()", """{"$unknown":["pods"]}""")]
    [TestCase("[1, u].sum()", """{"$unknown":["pods"]}""")]
    [TestCase("[[1, 3].min(), [1, 3].max(), [1].min()]", "[1,3,1]")]
    [TestCase("['b', 'a'].min() + ['b', 'a'].max()", "\"ab\"")]
    [TestCase("[timestamp(2), timestamp(1)].min() == timestamp(1)", "true")]
    [TestCase("([0] + []).min()", "0")]
    [TestCase("p.max()", """{"$unknown":["pods"]}""")]
    [TestCase("[1, 2, 2, 3].indexOf(2)", "1")]
    [TestCase("['a', 'b', 'b', 'c'].lastIndexOf('b')", "2")]
    [TestCase("[1.0].indexOf(1.1)", "-1")]
    [TestCase("[].indexOf('string')", "-1")]
    [TestCase("[[1], {'a': 1}].indexOf({'a': 1.0})", "1")]
    [TestCase("[1, u].indexOf(1)", "0")]
    [TestCase("[u, 1].indexOf(1)", """{"$unknown":["pods"]}""")]
    [TestCase("p.indexOf(1)", """{"$unknown":["pods"]}""")]
    [TestCase("[1, 2, 3].includes(2) && 'a'.includes('a') && doc.name.includes('web-1')", "true")]
    [TestCase("[1, 2, 3].includes(4) || 'a'.includes('b') || [].includes(1) || 'abc'.includes('b')", "false")]
    [TestCase("p.includes(1)", "true")]
    [TestCase("p.includes(3)", """{"$unknown":["pods"]}""")]
    public void Evaluate_ListFunction_GivesAValue(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("['foo', 'a', 'quux'].sortBy(x, x.size())", """["a","foo","quux"]""")]
    [TestCase("[{'n': 'foo', 's': 0}, {'n': 'bar', 's': -10}, {'n': 'baz', 's': 1000}].sortBy(e, e.s).map(e, e.n)", """["bar","foo","baz"]""")]
    [TestCase("[4, 1, 3, 2].sortBy(x, x % 2)", "[4,2,1,3]")]
    [TestCase("[3, 1, 2].sortBy(x, -x)", "[3,2,1]")]
    [TestCase("[].sortBy(x, x)", "[]")]
    [TestCase("p.sortBy(x, -x)", """[2,1,{"$missing":["pods"]}]""")]
    [TestCase("[1, 2].sortBy(x, x == 1 ? u : 1)", """{"$unknown":["pods"]}""")]
    [TestCase("u.sortBy(x, x)", """{"$unknown":["pods"]}""")]
    [TestCase("[1, 0].sortBy(x, 1 / x)", """{"$error":"CEL305: divide by zero"}""")]
    [TestCase("[1, 0].sortBy(x, dyn([x]))", """{"$error":"CEL312: invalid argument of sortBy: the keys are not of one type that has an order"}""")]
    [TestCase("[1, 0].sortBy(x, x == 1 ? dyn('a') : dyn(1))", """{"$error":"CEL312: invalid argument of sortBy: the keys are not of one type that has an order"}""")]
    [TestCase("dyn({'a': 1}).sortBy(x, x)", """{"$error":"CEL301: no such overload: sortBy(map)"}""")]
    public void Evaluate_SortBy_OrdersByTheKey(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("[1, [2]].flatten(-1)", "CEL312: invalid argument of flatten: the depth is negative")]
    [TestCase("lists.range(-1)", "CEL312: invalid argument of lists.range: the count is negative")]
    [TestCase("lists.range(9223372036854775807)", "CEL309: the evaluation took more than 1000000 steps; visit fewer elements")]
    [TestCase("[1].slice(-1, 1)", "CEL312: invalid argument of slice: the start is negative or lies behind the end")]
    [TestCase("[1].slice(1, 0)", "CEL312: invalid argument of slice: the start is negative or lies behind the end")]
    [TestCase("[1].slice(0, 2)", "CEL304: index out of range: 2 in a list or string of 1")]
    [TestCase("[1, dyn('b')].sort()", "CEL301: no such overload: sort(list)")]
    [TestCase("[1, dyn(2u)].sort()", "CEL301: no such overload: sort(list)")]
    [TestCase("dyn([[1]]).sort()", "CEL301: no such overload: sort(list)")]
    [TestCase("[].min()", "CEL312: invalid argument of min: the list is empty")]
    [TestCase("[].max()", "CEL312: invalid argument of max: the list is empty")]
    [TestCase("dyn(['a']).sum()", "CEL301: no such overload: sum(list)")]
    [TestCase("[9223372036854775807, 1].sum()", "CEL307: overflow: the result does not fit into int")]
    [TestCase("dyn([1]).unwrapOpt()", "CEL301: no such overload: unwrapOpt(list)")]
    [TestCase("dyn(1).first()", "CEL301: no such overload: first(int)")]
    public void Evaluate_ListFunctionOnOtherArgument_IsAnError(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).AsError.ToString(), Is.EqualTo(expected));

    [TestCase("[[1]].sort()")]
    [TestCase("[optional.of(1)].isSorted()")]
    [TestCase("[{'a': 1}].min()")]
    [TestCase("['a'].sum()")]
    [TestCase("['a'].sortBy(x, [x])")]
    public void Compile_ListOfElementsWithoutOrder_IsRefused(string expression) =>
        Assert.That(Engine.Diagnose(expression), Does.Contain(": CEL209: found: "));

    [Test]
    public void Evaluate_SortOfLongTextsThatAreAlike_EndsAtTheBudget()
    {
        var text = new string('a', 40_000);

        var result = Engine.Evaluate($"cel.bind(a, '{text}', lists.range(100000).map(i, a).sort().size())");

        Assert.That(result.AsError.Code, Is.EqualTo("CEL309"));
    }
}
