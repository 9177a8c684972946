namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.unwrap(list)</c>: the values that the optionals in a list hold.</summary>
/// <remarks>From version 2 of cel-go's optional library.</remarks>
internal sealed class OptionalUnwrap : HeldValues
{
    public override string Name => "optional.unwrap";

    public override IReadOnlyList<string> Signatures { get; } = ["optional.unwrap(list<optional<T>>) -> list<T>"];
}
