namespace ComplianceAudit.Cel.Tests.Reach;

/// <summary>What programs read together, where names stand for what others come to.</summary>
public sealed class CelReachTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { IsChecked = false }
        .AddVariable("object").AddVariable("item").AddVariable("variables").AddVariable("params")
        .AddExpression("all", ["x"], true, new CelSource("x.?containers.orValue([]) + x.?initContainers.orValue([])")).Build();

    [TestCase("variables.web.a == 1", "object.list[].a, object.list[].on")]
    [TestCase("variables.web.size() == 1", "object.list[].on, object.list[][]")]
    [TestCase("variables.web", "object.list[].**")]
    [TestCase("variables['name'] == 'x' && variables.other", "object.name, variables.other")]
    [TestCase("variables", "object.list[].**, object.name.**")]
    [TestCase("variables.exists(k, variables[k] == object.a)", "object.a.**, object.list[].**, object.name.**")]
    [TestCase("variables[params.key].a == 1", "object.list[].a, object.list[].on, object.name.a, params.key")]
    [TestCase("variables.loop.a", "")]
    public void Paths_FieldThatAProgramComputes_AreItsPlaces(string expression, string expected)
    {
        var reach = new CelReach(Environment);
        reach.LetField("variables", "web", Compile("object.list.filter(x, x.on)[0]"));
        reach.LetField("variables", "name", Compile("object.name"));
        reach.LetField("variables", "loop", Compile("variables.loop"));

        reach.Add(Compile(expression));

        Assert.That(string.Join(", ", reach.Paths), Is.EqualTo(expected));
    }

    [TestCase("object.spec.all()", "item.image == 'x'", "object.spec.containers[], object.spec.initContainers[]", "object.spec.containers[].image, object.spec.initContainers[].image")]
    [TestCase("object.list", "true", "object.list[]", "object.list[]")]
    [TestCase("variables.web", "item.a.startsWith('x')", "object.list[]", "object.list[].a, object.list[].on")]
    [TestCase("object.list.map(x, {'a': x.b})", "item.a.c == 1", "", "object.list[].b.**")]
    [TestCase("['a', 'b']", "item == object.x", "", "object.x")]
    public void LetElement_List_IsGoneThroughAndItsElementsFollowed(string list, string expression, string places, string expected)
    {
        var reach = new CelReach(Environment);
        reach.LetField("variables", "web", Compile("object.list.filter(x, x.on)"));

        var found = reach.LetElement("item", Compile(list));
        reach.Add(Compile(expression));

        Assert.That((string.Join(", ", found.Select(path => path.ToString()).Order()), string.Join(", ", reach.Paths)), Is.EqualTo((places, expected)));
    }

    [Test]
    public void Add_Path_IsWholeAtItsEnd()
    {
        var reach = new CelReach(Environment);
        reach.LetElement("item", Compile("object.spec.containers"));

        reach.Add("item", ["ports", null, "name"]);

        Assert.That(string.Join(", ", reach.Paths), Is.EqualTo("object.spec.containers[].ports[].name.**"));
    }

    private static CelProgram Compile(string expression) => Environment.Compile(new CelSource(expression)).Program!;
}
