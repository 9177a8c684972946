using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Tests.Evaluation;

public sealed class VariablesMapTests
{
    [Test]
    public void TryGet_WhereAnotherEvaluationTookTooMuch_IsComputedAnew()
    {
        var environment = new CelEnvironmentBuilder { StepBudget = 300 }.AddVariable("variables").Build();
        var activation = new CelActivation(environment);
        var names = new Names();
        var map = new VariablesMap([KeyValuePair.Create("count", environment.Compile(new CelSource("lists.range(100).size()")).Program!.Bind(names))], activation);
        activation.Set("variables", CelValue.OfMap(map));
        var tooMuch = environment.Compile(new CelSource("lists.range(100).size() == variables.count || true")).Program!.Bind(names);
        var enough = environment.Compile(new CelSource("variables.count")).Program!.Bind(names);

        var values = (tooMuch.Evaluate(activation).ToJson(), enough.Evaluate(activation).ToJson());

        Assert.That(values.Item1, Does.Contain("CEL309"));
        Assert.That(values.Item2, Is.EqualTo("100"));
    }

    private sealed class Names : CelNames
    {
        private readonly List<string> _known = [];

        public override int IdOf(string name)
        {
            if (!_known.Contains(name))
                _known.Add(name);
            return _known.IndexOf(name);
        }
    }
}
