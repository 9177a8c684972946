using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>optional.orValue(other)</c>: what the optional holds, or the other value.</summary>
internal sealed class OrValueMacro : OrMacro
{
    public override IReadOnlyList<string> Names { get; } = ["orValue"];

    protected override Overload[] Overloads { get; } = [Overload.Parse("orValue", "optional<T>.orValue(T) -> T")];

    protected override CelValue Present(in CelValue optional, in CelValue held) => held;

    protected override CelValue Absent(in CelValue other) => other;
}
