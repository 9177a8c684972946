using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Tests.Syntax;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Properties;

/// <summary>An expression, written out and read again, is the same expression.</summary>
public sealed class RoundTripTests
{
    [Test]
    public void Parse_TextOfARandomTree_GivesTheTree() =>
        TreeGen.Of(4).Holds(5000, tree => Assert.That(Trees.Dump(Parsed(tree.ToString())), Is.EqualTo(Trees.Dump(tree)), tree.ToString()));

    [Test]
    public void Parse_TextOfEachExpressionOfTheSuite_GivesTheSameTree()
    {
        var trees = Expressions.OfTheSuite.Select(text => Parser.Parse(new CelSource(text), [])).Where(IsWhole).ToArray();

        Assert.That(trees, Has.Length.GreaterThan(700));
        foreach (var tree in trees)
            Assert.That(Trees.Dump(Parsed(tree.ToString())), Is.EqualTo(Trees.Dump(tree)));
    }

    [Test]
    public void Parse_TextOfEachExpressionOfTheRulePacks_GivesTheSameTree()
    {
        var trees = Expressions.OfTheRulePacks().Select(text => Parser.Parse(new CelSource(text), [])).Where(IsWhole).ToArray();

        Assert.That(trees.Count(tree => tree.Depth > 2), Is.GreaterThan(80));
        foreach (var tree in trees)
            Assert.That(Trees.Dump(Parsed(tree.ToString())), Is.EqualTo(Trees.Dump(tree)));
    }

    [Test]
    public void Parse_EveryNode_StandsInsideTheOneAboveIt() =>
        TreeGen.Of(4).Holds(1000, tree => AssertPlaces(Parsed(tree.ToString()), tree.ToString()));

    private static void AssertPlaces(Expr tree, string text)
    {
        foreach (var node in Trees.All(tree))
        {
            Assert.That(node.Place.Offset, Is.InRange(node.Place.Start, node.Place.End - 1), text);
            Assert.That(Trees.Dump(Parsed(text[node.Place.Start..node.Place.End])), Is.EqualTo(Trees.Dump(node)), text);
        }
    }

    private static bool IsWhole(Expr tree) => !Trees.All(tree).Any(node => node is ErrorExpr);

    private static Expr Parsed(string text)
    {
        var diagnostics = new List<CelDiagnostic>();
        var tree = Parser.Parse(new CelSource(text), diagnostics);
        Assert.That(diagnostics, Is.Empty, text);
        return tree;
    }
}
