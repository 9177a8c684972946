namespace ComplianceAudit.Cel;

/// <summary>A run's table of property names; a program is bound to it once, so that field access compares integers.</summary>
public abstract class CelNames
{
    /// <summary>Id of a name, made when it is new.</summary>
    public abstract int IdOf(string name);
}
