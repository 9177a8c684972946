namespace ComplianceAudit.Cel.Values;

/// <summary>A value that only functions look into, such as an IP address or a quantity. Immutable.</summary>
internal abstract class Opaque
{
    /// <summary>Name of its type, such as <c>net.IP</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>The value as text, for messages and JSON.</summary>
    public abstract string Text { get; }

    /// <summary>Steps that going through all of it takes; none for one of a fixed size.</summary>
    public virtual int Steps => 0;

    /// <summary>Whether <c>string(value)</c> gives the text.</summary>
    public virtual bool ConvertsToString => false;

    /// <summary>Whether the other, of the same type, is the same value.</summary>
    public abstract bool IsEqualTo(Opaque other);
}
