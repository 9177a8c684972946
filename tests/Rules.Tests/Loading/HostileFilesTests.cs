using CsCheck;

namespace ComplianceAudit.Rules.Tests.Loading;

/// <summary>Rule files that were damaged or meant to do harm end as diagnostics, never as an exception of another kind.</summary>
internal sealed class HostileFilesTests
{
    private const string Check = """
        id: demo
        title: 'A title'
        severity: high
        subject: {source: pods, versions: [v1]}
        parameters: {names: {type: array, items: {type: string}, default: ["a", b]}}
        none: pass
        expression: |-
          object.spec.?hostPID.orValue(false) == false &&
          !(object.metadata.name in params.names)
        message: "'a message'"
        evidence: [{path: object.spec.hostPID, expected: "false"}]
        why: >-
          Because.
        fix: Mend it.
        """;

    [Test]
    public void Load_DamagedCheck_LoadsOrSaysWhatIsWrong()
    {
        using var folder = new PackFolder();
        var damage = Gen.Select(Gen.Int[0, Check.Length - 1], Gen.Int[0, 6], Gen.Char["{}[]:-'\"|>&*!%@`,#\n\t \\\u0001é"].Array[0, 4].Select(characters => new string(characters)));

        damage.Holds(2000, (at, removed, inserted) =>
        {
            var text = string.Concat(Check.AsSpan(0, at), inserted, Check.AsSpan(Math.Min(Check.Length, at + removed)));
            folder.Write("checks/area/demo/check.yaml", text);
            try
            {
                folder.Load();
            }
            catch (RulePackException e)
            {
                Assert.That(e.Diagnostics, Is.Not.Empty);
            }
        });
    }

    [TestCase("!<%>")]
    [TestCase("!<:>")]
    [TestCase("!!")]
    [TestCase("!<é>")]
    public void Load_TagThatIsNoUri_IsRefused(string tag)
    {
        using var folder = new PackFolder().Write("checks/area/demo/check.yaml", Check.Replace("high", tag + " high", StringComparison.Ordinal));

        var messages = folder.LoadMessages();

        Assert.That(messages, Does.StartWith("checks/area/demo/check.yaml:3:").And.Contain("RULE001: this is not YAML"));
    }

    [Test]
    public void Load_DeepNesting_IsRefusedWithItsPlace()
    {
        using var folder = new PackFolder().Write("checks/area/demo/check.yaml", "id: " + new string('[', 5000) + new string(']', 5000));

        var messages = folder.LoadMessages();

        Assert.That(messages, Does.Contain("RULE001: this is not YAML: nested deeper than 32 levels; mend the indentation, quotes or brackets here"));
    }
}
