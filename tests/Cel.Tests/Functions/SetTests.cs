using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>The set functions of cel-go. <c>p</c> is the list [1, 2] that lacks 'pods'; <c>u</c> and <c>v</c> are unknown.</summary>
public sealed class SetTests
{
    private const string Pods = """{"$unknown":["pods"]}""";

    [TestCase("sets.contains([], [])", "true")]
    [TestCase("sets.contains([], [1])", "false")]
    [TestCase("sets.contains([1, 2, 3, 4], [2, 3])", "true")]
    [TestCase("sets.contains(dyn([1, 2.0, 3u]), dyn([1.0, 2u, 3]))", "true")]
    [TestCase("sets.contains([[1], [2]], [[2]])", "true")]
    [TestCase("sets.equivalent([], [])", "true")]
    [TestCase("sets.equivalent([1], [1, 1])", "true")]
    [TestCase("sets.equivalent(dyn([1]), dyn([1u, 1.0]))", "true")]
    [TestCase("sets.equivalent(dyn([1, 2, 3]), dyn([3u, 2.0, 1]))", "true")]
    [TestCase("sets.equivalent([1, 2], [1])", "false")]
    [TestCase("sets.intersects([1], [])", "false")]
    [TestCase("sets.intersects([1], [1, 2])", "true")]
    [TestCase("sets.intersects(dyn([[1], [2, 3]]), dyn([[1, 2], [2, 3.0]]))", "true")]
    public void Evaluate_SetFunction_Answers(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("sets.contains(p, [1, 2])", "true")]
    [TestCase("sets.contains(p, [3])", Pods)]
    [TestCase("sets.contains([1, 2, 3], p)", Pods)]
    [TestCase("sets.contains([1], p)", "false")]
    [TestCase("sets.contains(p, [])", "true")]
    [TestCase("sets.contains([], p)", "false")]
    [TestCase("sets.contains([1, u], [1])", "true")]
    [TestCase("sets.contains([1, u], [2])", Pods)]
    [TestCase("sets.contains([1], [u])", Pods)]
    [TestCase("sets.contains([1], [u, 2])", "false")]
    [TestCase("sets.equivalent(p, [1, 2])", Pods)]
    [TestCase("sets.equivalent(p, [1])", "false")]
    [TestCase("sets.equivalent(p, p)", Pods)]
    [TestCase("sets.equivalent([3, 1], [1, v, 3])", """{"$unknown":["nodes"]}""")]
    [TestCase("sets.intersects(p, [1])", "true")]
    [TestCase("sets.intersects(p, [3])", Pods)]
    [TestCase("sets.intersects(p, [])", "false")]
    [TestCase("sets.intersects([], p)", "false")]
    [TestCase("sets.intersects([u, 1], [1])", "true")]
    [TestCase("sets.intersects([u], [1])", Pods)]
    [TestCase("sets.intersects(u, [1])", Pods)]
    public void Evaluate_SetFunctionOverMissingEvidence_IsKnownWhereItMustBe(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("sets.contains(dyn(1), [1])", "CEL301: no such overload: sets.contains(int, list)")]
    [TestCase("sets.equivalent([1], dyn({}))", "CEL301: no such overload: sets.equivalent(list, map)")]
    [TestCase("sets.intersects([1], dyn(null))", "CEL301: no such overload: sets.intersects(list, null_type)")]
    public void Evaluate_SetFunctionOnOtherArgument_IsAnError(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).AsError.ToString(), Is.EqualTo(expected));
}
