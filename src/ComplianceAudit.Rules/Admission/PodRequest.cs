using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Admission;

/// <summary>The <c>request</c> of admission expressions at the creation of a pod. Who asks is not known, nor what the request's own id and options are.</summary>
internal sealed class PodRequest(PodCreation creation) : CelMap
{
    private static readonly CelValue Asker = CelValue.OfUnknown(AdmissionErrors.WhoAsks);
    private static readonly CelValue Kind = Constant(("group", ""), ("version", "v1"), ("kind", "Pod"));
    private static readonly CelValue Resource = Constant(("group", ""), ("version", "v1"), ("resource", "pods"));

    public override IEnumerable<string> Keys { get; } =
    [
        "uid", "kind", "resource", "subResource", "requestKind", "requestResource", "requestSubResource",
        "name", "namespace", "operation", "userInfo", "object", "oldObject", "dryRun", "options",
    ];

    public override bool TryGet(string key, CelFrame? frame, out CelValue value)
    {
        value = key switch
        {
            "kind" or "requestKind" => Kind,
            "resource" or "requestResource" => Resource,
            "subResource" or "requestSubResource" => CelValue.Of(""),
            "name" => CelValue.Of(creation.PodName),
            "namespace" => CelValue.Of(creation.SpaceName),
            "operation" => CelValue.Of("CREATE"),
            "object" => creation.Pod,
            "dryRun" => CelValue.False,
            "uid" or "userInfo" or "options" => Asker,
            _ => CelValue.Null,
        };
        return key == "oldObject" || value.Kind != CelKind.Null;
    }

    private static CelValue Constant(params (string Key, string Value)[] fields) =>
        CelValue.OfMap(new Evaluation.ConstantMap(fields.ToDictionary(field => field.Key, field => CelValue.Of(field.Value), StringComparer.Ordinal)));
}
