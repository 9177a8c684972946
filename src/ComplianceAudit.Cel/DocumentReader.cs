namespace ComplianceAudit.Cel;

/// <summary>Reads a document in place: a node is a number that only its reader understands.</summary>
/// <remarks>Implementations are immutable and thread-safe; no member allocates except where it returns new text.</remarks>
public abstract class DocumentReader
{
    /// <summary>What <see cref="Follow"/> answers when a field would be read from something that is no map.</summary>
    protected internal const int NoMap = int.MinValue;

    /// <summary>Kind of a node: Null, Bool, Int, Double, String, List, Map or Unknown.</summary>
    public abstract CelKind KindOf(int node);

    /// <summary>Value of a Bool node.</summary>
    public abstract bool BoolAt(int node);

    /// <summary>Value of an Int node.</summary>
    public abstract long IntAt(int node);

    /// <summary>Value of a Double node.</summary>
    public abstract double DoubleAt(int node);

    /// <summary>Value of a String node.</summary>
    public abstract string StringAt(int node);

    /// <summary>Number of elements of a List or entries of a Map.</summary>
    public abstract int CountOf(int node);

    /// <summary>Node of a List's element, or of the value of a Map's entry, at an index from 0.</summary>
    public abstract int ChildAt(int node, int index);

    /// <summary>Key of a Map's entry at an index from 0.</summary>
    public abstract string KeyAt(int node, int index);

    /// <summary>Node under a key whose id comes from the <see cref="CelNames"/> the program was bound to, or -1.</summary>
    public abstract int FieldOf(int node, int name);

    /// <summary>Follows fields from a node, one after the other, as <see cref="FieldOf(int, int)"/> reads each.</summary>
    /// <param name="node">Where to begin; of any kind.</param>
    /// <param name="names">Ids of the fields, at least one.</param>
    /// <returns>The node reached; -n when the n-th field is absent from its map; <see cref="NoMap"/> when what it would be read from is no map.</returns>
    public virtual int Follow(int node, ReadOnlySpan<int> names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (KindOf(node) != CelKind.Map)
                return NoMap;
            node = FieldOf(node, names[i]);
            if (node < 0)
                return -(i + 1);
        }
        return node;
    }

    /// <summary>Node under a key that is known at evaluation alone, or -1.</summary>
    public abstract int FieldOf(int node, string name);

    /// <summary>The sources behind a node of kind Unknown.</summary>
    public abstract CelUnknown UnknownAt(int node);
}
