using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>value.includes(element)</c>: whether a list has an element that is equal, or another value is equal itself.</summary>
/// <remarks>From version 1 of Kubernetes' list library: for attributes that may be one value or a list of them.</remarks>
internal sealed class Includes : CelFunction
{
    public override string Name => "includes";

    public override IReadOnlyList<string> Signatures { get; } = ["dyn.includes(dyn) -> bool"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.List ? In.InList(frame, arguments[1], arguments[0]) : Equality.Of(arguments[0], arguments[1], frame);
}
