using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Syntax;

/// <summary>What binds to what, and what may stand where: the canonical text of an expression shows the tree.</summary>
public sealed class GrammarTests
{
    [TestCase("1+2*3", "1 + 2 * 3")]
    [TestCase("(1+2)*3", "(1 + 2) * 3")]
    [TestCase("1-(2-3)", "1 - (2 - 3)")]
    [TestCase("(1-2)-3", "1 - 2 - 3")]
    [TestCase("8/(4/2)", "8 / (4 / 2)")]
    [TestCase("a==(b==c)", "a == (b == c)")]
    [TestCase("(a<b)==c", "a < b == c")]
    [TestCase("a in (b in c)", "a in (b in c)")]
    [TestCase("!(a in b)", "!(a in b)")]
    [TestCase("(!a) in b", "!a in b")]
    [TestCase("a&&(b||c)", "a && (b || c)")]
    [TestCase("(a&&b)||c", "a && b || c")]
    [TestCase("(a||b)||c", "(a || b) || c", Description = "a group of terms stays a group")]
    [TestCase("a?b:(c?d:e)", "a ? b : c ? d : e")]
    [TestCase("a?(b?c:d):e", "a ? (b ? c : d) : e")]
    [TestCase("(a?b:c)?d:e", "(a ? b : c) ? d : e")]
    [TestCase("a ? b || c : d", "a ? b || c : d")]
    [TestCase("-(1)", "-(1)")]
    [TestCase("-1", "-1")]
    [TestCase("-(1.5).f()", "-(1.5.f())")]
    [TestCase("-1.f()", "-1.f()")]
    [TestCase("(-a).b", "(-a).b")]
    [TestCase("-a.b", "-a.b")]
    [TestCase("!!a", "!!a")]
    [TestCase("(a).b", "a.b")]
    [TestCase("(a+b).c[d]", "(a + b).c[d]")]
    [TestCase("a.b.?c[?d].e(f)", "a.b.?c[?d].e(f)")]
    [TestCase(".a.b", ".a.b")]
    [TestCase(". a . b ( )", ".a.b()")]
    [TestCase(".f(x)", ".f(x)")]
    [TestCase("a.`b-c`.`d.e/f g`.`plain`", "a.`b-c`.`d.e/f g`.plain")]
    [TestCase("a.`in`", "a.`in`")]
    [TestCase("a.as.namespace()", "a.as.namespace()")]
    [TestCase("has(a.b)", "has(a.b)")]
    [TestCase("has((a.b))", "has(a.b)")]
    [TestCase("a.existsOne(x,x>0)", "a.existsOne(x, x > 0)")]
    [TestCase("cel . bind ( x , 1 , x )", "cel.bind(x, 1, x)")]
    [TestCase("cel.block([1], cel.index(0))", "cel.block([1], cel.index(0))")]
    [TestCase("a.map(cel.iterVar(0, 1), cel.iterVar(0, 1))", "a.map(cel.iterVar(0, 1), cel.iterVar(0, 1))")]
    [TestCase("[a?b:c,?d,]", "[a ? b : c, ?d]")]
    [TestCase("{a?b:c:d?e:f,?g:h}", "{a ? b : c: d ? e : f, ?g: h}")]
    [TestCase("a // comment\n+ /* b", "a + <error> / <error> * b")]
    [TestCase("a\t+\f\r\n//x\r+ c\n b", "a + b")]
    [TestCase("0x1F + 1e3 + .5 + 2U", "31 + 1000.0 + 0.5 + 2u")]
    [TestCase("1e300 + 1e-7", "1E+300 + 1E-07")]
    [TestCase("\"a\" + 'it\\'s' + '\"\\''", "'a' + \"it's\" + '\"\\''")]
    [TestCase("r'\\d' + '\\n\\u0001\\u00e9'", "'\\\\d' + '\\n\\u0001\u00e9'")]
    [TestCase("b'\\xff\\'\\000a'", "b'\\xff\\'\\x00a'")]
    [TestCase("null == true", "null == true")]
    public void Parse_Expression_HasThisCanonicalText(string expression, string expected)
    {
        var found = Parser.Parse(new CelSource(expression), []).ToString();

        Assert.That(found, Is.EqualTo(expected));
    }

    [TestCase("a + (b * c).d", "(b * c).d")]
    [TestCase("[1, (x ? y : z)]", "x ? y : z")]
    [TestCase("f( g(1) , 2)", "g(1)")]
    [TestCase("a && -1 < b", "-1 < b")]
    [TestCase("x.all(i, i.`b c` == 'd')", "i.`b c`")]
    [TestCase("!( a )", "a")]
    public void Parse_Expression_KnowsWhereItsPartsStand(string expression, string part)
    {
        var tree = Parser.Parse(new CelSource(expression), []);

        Assert.That(Trees.All(tree).Select(node => expression[node.Place.Start..node.Place.End]), Has.Member(part));
    }

    [TestCase("[{'z': 1}].exists(doc, doc.z == 1)", "true", Description = "a variable of a macro hides one of the environment")]
    [TestCase("[1].all(x, [2].all(x, x == 2) && x == 1)", "true", Description = "an inner variable hides an outer one")]
    [TestCase("cel.bind(doc, 1, .doc.name)", "\"web-1\"", Description = "a leading dot passes by the variables of macros")]
    [TestCase("cel.bind(size, 2, size([size]))", "1", Description = "variables and functions have names of their own")]
    [TestCase("cel.bind(has, {'a': 1}, has(has.a))", "true")]
    [TestCase("{'as': 1, 'for': 2}.as", "1")]
    [TestCase("{'in': 3}.`in`", "3")]
    [TestCase("has({'a-b': 1}.`a-b`)", "true")]
    public void Evaluate_Names_MeanWhatIsNearest(string expression, string expected)
    {
        var found = Engine.Json(expression);

        Assert.That(found, Is.EqualTo(expected));
    }
}
