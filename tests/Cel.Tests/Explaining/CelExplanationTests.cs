using System.Globalization;
using System.Text;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Explaining;

/// <summary>What each part of an expression came to, as indented lines: <c>part = value</c>, in brackets the round and the names given.</summary>
public sealed partial class CelExplanationTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder()
        .AddVariable("doc").AddVariable("u").AddVariable("p").AddVariable("e").AddVariable("n")
        .AddExpression("ids", ["owner"], true, new CelSource("owner.items\n  .map(x, x.id)", "functions/ids.yaml"))
        .AddExpression("same", ["a", "b"], false, new CelSource("a == b", "functions/same.yaml"))
        .AddExpression("always", [], false, new CelSource("true", "functions/always.yaml"))
        .Build();

    private const string Document = """{"name": "web-1", "items": [{"id": 1}, {"id": 2}], "empty": [], "secret": "?secrets"}""";

    [TestCase("1 + 2", "1 + 2 = 3")]
    [TestCase("'text'", "'text' = \"text\"")]
    [TestCase("doc.name", """
        doc.name = "web-1"
          doc = {...}
        """)]
    [TestCase("!(doc.name\n  // which\n  == 'x')", """
        !(doc.name == 'x') = true
          doc.name == 'x' = false
            doc.name = "web-1"
              doc = {...}
        """)]
    [TestCase("[1, [2]] + [n]", """
        [1, [2]] + [n] = [1,[2],1]
          [n] = [1]
            n = 1
        """)]
    [TestCase("type(1) == int", """
        type(1) == int = true
          type(1) = "int"
        """)]
    public void Explain_Operators_SaysWhatEachPartIs(string expression, string expected) => AssertExplained(expression, expected);

    [TestCase("n > 1 && n / 0 > 0", """
        n > 1 && n / 0 > 0 = false
          n > 1 = false
            n = 1
          n / 0 > 0 -
        """)]
    [TestCase("n / 0 > 0 || n == 1", """
        n / 0 > 0 || n == 1 = true
          n / 0 > 0 = {"$error":"CEL305: divide by zero"}
            n / 0 = {"$error":"CEL305: divide by zero"}
              n = 1
          n == 1 = true
            n = 1
        """)]
    [TestCase("n == 1 ? 'a' + 'b' : 'c' + 'd'", """
        n == 1 ? 'a' + 'b' : 'c' + 'd' = "ab"
          n == 1 = true
            n = 1
          'a' + 'b' = "ab"
          'c' + 'd' -
        """)]
    [TestCase("n == 2 ? 'a' + 'b' : 'c' + 'd'", """
        n == 2 ? 'a' + 'b' : 'c' + 'd' = "cd"
          n == 2 = false
            n = 1
          'a' + 'b' -
          'c' + 'd' = "cd"
        """)]
    [TestCase("u && e", """
        u && e = {"$unknown":["pods"]}
          u = {"$unknown":["pods"]}
          e = {"$error":"TEST1: an error"}
        """)]
    public void Explain_PartThatAnotherOneDecidedFor_HasNoValue(string expression, string expected) => AssertExplained(expression, expected);

    [TestCase("doc.items.all(i, i.id < 2)", """
        doc.items.all(i, i.id < 2) = false
          doc.items = [{"id":1},{"id":2}]
            doc = {...}
          [0 i={"id":1}] i.id < 2 = true
            i.id = 1
              i = {"id":1}
          [1 i={"id":2}] i.id < 2 = false
            i.id = 2
              i = {"id":2}
        """)]
    [TestCase("doc.empty.exists(i, i.id < 2)", """
        doc.empty.exists(i, i.id < 2) = false
          doc.empty = []
            doc = {...}
          i.id < 2 -
        """)]
    [TestCase("[1, 2, 3].map(x, x > 1, x * 2)", """
        [1, 2, 3].map(x, x > 1, x * 2) = [4,6]
          [0 x=1] x > 1 = false
            x = 1
          x * 2 -
          [1 x=2] x > 1 = true
            x = 2
          [1 x=2] x * 2 = 4
            x = 2
          [2 x=3] x > 1 = true
            x = 3
          [2 x=3] x * 2 = 6
            x = 3
        """)]
    [TestCase("{'a': 1}.transformList(k, v, k)", """
        {'a': 1}.transformList(k, v, k) = ["a"]
          [0 k="a" v=1] k = "a"
        """)]
    [TestCase("p.filter(x, x == n)", """
        p.filter(x, x == n) = [1,{"$missing":["pods"]}]
          p = [1,2,{"$missing":["pods"]}]
          [0 x=1] x == n = true
            x = 1
            n = 1
          [1 x=2] x == n = false
            x = 2
            n = 1
        """)]
    [TestCase("[1, 2].exists(x, [3].exists(y, y == x))", """
        [1, 2].exists(x, [3].exists(y, y == x)) = false
          [0 x=1] [3].exists(y, y == x) = false
            [0 y=3] y == x = false
              y = 3
              x = 1
          [1 x=2] [3].exists(y, y == x) = false
            [0 y=3] y == x = false
              y = 3
              x = 2
        """)]
    public void Explain_Macro_GoesOverTheElements(string expression, string expected) => AssertExplained(expression, expected);

    [TestCase("doc.?labels.?app.orValue(doc.name)", """
        doc.?labels.?app.orValue(doc.name) = "web-1"
          doc.?labels.?app = null
            doc.?labels = null
              doc = {...}
          doc.name = "web-1"
            doc = {...}
        """)]
    [TestCase("doc.?name.orValue(doc.nothing)", """
        doc.?name.orValue(doc.nothing) = "web-1"
          doc.?name = "web-1"
            doc = {...}
          doc.nothing -
        """)]
    [TestCase("doc.?name.optMap(x, x + '!')", """
        doc.?name.optMap(x, x + '!') = "web-1!"
          doc.?name = "web-1"
            doc = {...}
          [0 x="web-1"] x + '!' = "web-1!"
            x = "web-1"
        """)]
    [TestCase("has(doc.name)", """
        has(doc.name) = true
          doc = {...}
        """)]
    [TestCase("cel.bind(x, n + 1, x * x)", """
        cel.bind(x, n + 1, x * x) = 4
          n + 1 = 2
            n = 1
          [0 x=2] x * x = 4
            x = 2
            x = 2
        """)]
    [TestCase("cel.block([n + 1, n + 2], cel.index(0) + cel.index(0))", """
        cel.block([n + 1, n + 2], cel.index(0) + cel.index(0)) = 4
          n + 2 -
          cel.index(0) + cel.index(0) = 4
            cel.index(0) = 2
              n + 1 = 2
                n = 1
            cel.index(0) = 2
        """)]
    public void Explain_OptionalsAndNames_SaysWhereAValueCameFrom(string expression, string expected) => AssertExplained(expression, expected);

    [TestCase("doc.ids()", """
        doc.ids() = [1,2]
          doc = {...}
          [0 owner={...}] functions/ids.yaml:1:1 owner.items.map(x, x.id) = [1,2]
            owner.items = [{"id":1},{"id":2}]
              owner = {...}
            [0 x={"id":1}] x.id = 1
              x = {"id":1}
            [1 x={"id":2}] x.id = 2
              x = {"id":2}
        """)]
    [TestCase("same(same(n, 1), true)", """
        same(same(n, 1), true) = true
          same(n, 1) = true
            n = 1
            [0 a=1 b=1] functions/same.yaml:1:1 a == b = true
              a = 1
              b = 1
          [0 a=true b=true] functions/same.yaml:1:1 a == b = true
            a = true
            b = true
        """)]
    [TestCase("always() || n == 1", """
        always() || n == 1 = true
          always() = true
            functions/always.yaml:1:1 true = true
          n == 1 -
        """)]
    public void Explain_SharedFunction_GoesIntoItsBody(string expression, string expected) => AssertExplained(expression, expected);

    [TestCase("doc.secret == 'x'", """
        doc.secret == 'x' = {"$unknown":["secrets"]}
          doc.secret = {"$unknown":["secrets"]}
            doc = {...}
        """)]
    [TestCase("doc.nam.size()", """
        doc.nam.size() = {"$error":"CEL302: no such key: the map has no \"nam\"; test it with has() or read it with .? or [?]"}
          doc.nam = {"$error":"CEL302: no such key: the map has no \"nam\"; test it with has() or read it with .? or [?]"}
            doc = {...}
        """)]
    public void Explain_Outcome_ShowsWhereItArose(string expression, string expected) => AssertExplained(expression, expected);

    private static void AssertExplained(string expression, string expected)
    {
        var text = new StringBuilder();
        Write(text, Explain(expression), null, "");

        Assert.That(text.ToString().TrimEnd(), Is.EqualTo(expected.ReplaceLineEndings("\n")));
    }

    private static CelExplanation Explain(string expression)
    {
        var compilation = Environment.CompileToExplain(new CelSource(expression, "check.yaml"));
        Assert.That(compilation.Diagnostics, Is.Empty);
        return compilation.Program!.Bind(Names).Explain(Activation());
    }

    private static readonly TestNames Names = new();

    private static CelActivation Activation()
    {
        var activation = new CelActivation(Environment);
        activation.Set("doc", JsonReader.Read(Document, Names));
        activation.Set("u", CelValue.OfUnknown(CelUnknown.Of("pods")));
        activation.Set("p", CelValue.OfList([CelValue.Of(1L), CelValue.Of(2L)], CelUnknown.Of("pods")));
        activation.Set("e", CelValue.OfError(new CelError("TEST1", "an error")));
        activation.Set("n", CelValue.Of(1L));
        return activation;
    }

    private static void Write(StringBuilder text, CelExplanation part, CelExplanation? around, string indent)
    {
        text.Append(indent);
        if (part.Variables.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"[{part.Round} {string.Join(' ', part.Variables.Select(variable => $"{variable.Key}={Json(variable.Value)}"))}] ");
        if (around is not null && part.Source != around.Source)
            text.Append(CultureInfo.InvariantCulture, $"{part.Source.File}:{part.Line}:{part.Column} ");
        text.Append(part.Text).Append(part.Value is { } value ? " = " + Json(value) : " -").Append('\n');
        foreach (var inner in part.Parts)
            Write(text, inner, part, indent + "  ");
    }

    private static string Json(in CelValue value) => value.ToJson() is var json && json.StartsWith("{\"name\"", StringComparison.Ordinal) ? "{...}" : json;
}
