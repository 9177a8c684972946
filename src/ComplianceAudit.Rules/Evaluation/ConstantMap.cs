using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A map whose values are fixed, such as <c>params</c> and <c>cluster</c>. Immutable.</summary>
internal sealed class ConstantMap(IReadOnlyDictionary<string, CelValue> values) : CelMap
{
    public override IEnumerable<string> Keys => values.Keys.Order(StringComparer.Ordinal);

    public override bool TryGet(string key, CelFrame? frame, out CelValue value) => values.TryGetValue(key, out value);
}
