namespace ComplianceAudit.Cel.Checking;

/// <summary>What a name, or a chain of names such as <c>a.b</c>, stands for.</summary>
/// <param name="Type">Type of its value.</param>
internal abstract record Meaning(CelType Type)
{
    /// <summary>A variable of a macro, or a parameter of a shared function.</summary>
    /// <param name="Level">Number of such names that were in use when it was declared.</param>
    /// <param name="Type">Type of its value.</param>
    public sealed record Local(int Level, CelType Type) : Meaning(Type);

    /// <summary>A variable of the environment.</summary>
    public sealed record Variable(string Name, int Slot, CelType Type) : Meaning(Type);

    /// <summary>The name of a type.</summary>
    public sealed record TypeName(CelValue Value, CelType Type) : Meaning(Type);

    /// <summary>Nothing: reading it is an error.</summary>
    public sealed record Nothing(CelError Error) : Meaning(CelType.Dyn);
}
