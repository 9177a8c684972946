namespace ComplianceAudit.Cel.Tests.Checking;

/// <summary>Two object types, one inside the other.</summary>
internal sealed class ObjectSchemas : CelSchemaProvider
{
    private static readonly Dictionary<string, Dictionary<string, CelType>> Types = new(StringComparer.Ordinal)
    {
        ["Pod"] = new(StringComparer.Ordinal) { ["spec"] = CelType.Named("Pod.spec"), ["labels"] = CelType.Map(CelType.String, CelType.String) },
        ["Pod.spec"] = new(StringComparer.Ordinal) { ["containers"] = CelType.List(CelType.Named("Container")), ["hostNetwork"] = CelType.Bool, ["port"] = CelType.Dyn },
        ["Container"] = new(StringComparer.Ordinal) { ["name"] = CelType.String },
    };

    public override IReadOnlyCollection<string>? FieldsOf(string type) => Types.GetValueOrDefault(type)?.Keys;

    public override CelType? TypeOf(string type, string field) => Types.GetValueOrDefault(type)?.GetValueOrDefault(field);
}
