namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>list.unwrapOpt()</c>: the same as <c>optional.unwrap(list)</c>.</summary>
/// <remarks>From version 2 of cel-go's optional library.</remarks>
internal sealed class UnwrapOptionals : HeldValues
{
    public override string Name => "unwrapOpt";

    public override IReadOnlyList<string> Signatures { get; } = ["list<optional<T>>.unwrapOpt() -> list<T>"];
}
