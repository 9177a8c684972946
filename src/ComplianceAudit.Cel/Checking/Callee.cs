using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Checking;

/// <summary>What a call calls, and with what.</summary>
/// <param name="Arguments">Arguments, the receiver first.</param>
internal abstract record Callee(Expr[] Arguments)
{
    /// <summary>Functions that may take arguments of these types, in the order in which they are asked.</summary>
    public sealed record Functions(string Name, CelFunction[] Candidates, Expr[] Arguments) : Callee(Arguments);

    /// <summary>A function written as an expression.</summary>
    public sealed record Shared(SharedExpression Expression, Expr[] Arguments) : Callee(Arguments);

    /// <summary>Nothing: the call is an error.</summary>
    public sealed record Nothing(CelError Error, Expr[] Arguments) : Callee(Arguments);
}
