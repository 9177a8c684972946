using System.Runtime.InteropServices;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>An object or list that is being read, and the property in it that the reader is at.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Frame
{
    /// <summary>Where the object or list begins.</summary>
    public int Start;

    /// <summary>Whether this is an object; a list has the property that it is the value of.</summary>
    public bool IsObject;

    /// <summary>Whether something was written into it, so that a comma comes next.</summary>
    public bool HasContent;

    /// <summary>First of its names among those of all open objects, and its number among all objects.</summary>
    public int NamesFrom, Serial;

    /// <summary>The property's name, without quotes, as it stands in the source; and the byte after its colon.</summary>
    public int NameStart, NameLength, NameEnd;

    /// <summary>Whether the name has escapes.</summary>
    public bool NameIsEscaped;

    /// <summary>The property's name if it is a known one.</summary>
    public PropertyKey? Key;

    /// <summary>Fields that checks name below the object or list, and below the property.</summary>
    public FieldPath? Fields, Field;
}
