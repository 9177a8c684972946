using System.Globalization;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning.Audit;

/// <summary>What an audit policy logs of a request: the first rule that is about it decides, as in staging/src/k8s.io/apiserver/pkg/audit/policy/checker.go.</summary>
/// <param name="Content">The policy.</param>
/// <param name="Place">Where it was read.</param>
internal sealed record AuditPolicy(ContentNode Content, string Place)
{
    public const string NotLogged = "None";

    private static readonly IReadOnlyList<string> Levels = [NotLogged, "Metadata", "Request", "RequestResponse"];
    private static readonly IReadOnlyList<string> Stages = ["RequestReceived", "ResponseStarted", "ResponseComplete", "Panic"];

    /// <summary>The level; <c>None</c> where no rule is about the request.</summary>
    public EffectiveValue LevelOf(AuditRequest request) => Decide(request, LevelOf, NotLogged);

    /// <summary>Stages at which an event is made, in their order; none where the level is <c>None</c>.</summary>
    public EffectiveValue StagesOf(AuditRequest request)
    {
        var stages = Decide(request, StagesOf, "");
        return stages.Value.Kind == CelKind.String ? Meant.Texts(stages.Value.AsString.Split(',', StringSplitOptions.RemoveEmptyEntries), stages.Origin) : stages;
    }

    private static Reading<string> LevelOf(ContentNode rule)
    {
        var level = rule["level"].Text();
        return level.IsKnown && !Levels.Contains(level.Value) ? new("", rule["level"] is { IsAbsent: false } given ? given.Malformed : rule.Malformed) : level;
    }

    private Reading<string> StagesOf(ContentNode rule)
    {
        var level = LevelOf(rule);
        if (!level.IsKnown || level.Value == NotLogged)
            return level with { Value = "" };
        var omitted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in new[] { Content["omitStages"], rule["omitStages"] })
        {
            var elements = list.Elements();
            foreach (var stage in elements.Value.Select(element => element.Text()))
            {
                if (!stage.IsKnown)
                    return stage;
                omitted.Add(stage.Value);
            }
            if (!elements.IsKnown)
                return new("", elements.Unknown);
        }
        return new(string.Join(',', Stages.Where(stage => !omitted.Contains(stage))));
    }

    /// <summary>What the first matching rule says; unknown where rules that may match say otherwise than the first that does.</summary>
    private EffectiveValue Decide(AuditRequest request, Func<ContentNode, Reading<string>> answer, string otherwise)
    {
        var rules = Content["rules"].Elements();
        if (rules.Unknown is { } unread)
            return Meant.Unknown(unread);
        var perhaps = new List<(string Answer, CelUnknown Unknown)>();
        for (var i = 0; i < rules.Value.Count; i++)
        {
            var matches = AuditRule.Matches(rules.Value[i], request);
            if (matches.IsFalse)
                continue;
            var said = answer(rules.Value[i]);
            if (said.Unknown is { } unknown)
                return Meant.Unknown(perhaps.Aggregate(unknown, (all, one) => all.Union(one.Unknown)));
            if (matches.IsTrue)
                return Settle(said.Value, perhaps, string.Create(CultureInfo.InvariantCulture, $"rule {i + 1} of {Place}"));
            perhaps.Add((said.Value, matches.Unknown!));
        }
        return Settle(otherwise, perhaps, $"no rule of {Place}");
    }

    private static EffectiveValue Settle(string answer, List<(string Answer, CelUnknown Unknown)> perhaps, string origin)
    {
        var other = perhaps.Where(one => one.Answer != answer).Select(one => one.Unknown).ToList();
        return other.Count == 0 ? new EffectiveValue(CelValue.Of(answer), origin) : Meant.Unknown(other.Aggregate((all, one) => all.Union(one)));
    }
}
