using ComplianceAudit.Pdf.Objects;

namespace ComplianceAudit.Pdf.Structure;

/// <summary>The logical structure (14.7): elements are written when they are complete, so only open ones stay in memory.</summary>
internal sealed class StructureTree(ObjectFile file)
{
    private readonly List<int> _parents = [];
    private readonly int _rootId = file.Reserve();
    private StructureNode? _outermost;

    /// <summary>Finds the element of a tag, making it a child of <paramref name="parent"/> when it is new.</summary>
    public StructureNode Open(Tag tag, StructureNode? parent)
    {
        if (tag.Node is { } known)
            return known;
        var node = tag.Node = new StructureNode(file.Reserve(), parent, tag);
        parent?.Kids.Add(new(StructureKidKind.Element, node.Id));
        parent?.Open.Add(node);
        _outermost ??= node;
        return node;
    }

    /// <summary>Writes the element and what is still open inside it.</summary>
    public void Close(StructureNode node)
    {
        foreach (var child in node.Open.ToArray())
            Close(child);
        node.Parent?.Open.Remove(node);
        file.Write(node.Id, s => Write(s, node));
    }

    /// <summary>Gives a key of the parent tree to the object that leads back from a page or an annotation to its elements.</summary>
    public int AddParents(int objectId)
    {
        _parents.Add(objectId);
        return _parents.Count - 1;
    }

    /// <summary>Writes the root.</summary>
    /// <returns>Id of the root.</returns>
    public int Complete()
    {
        var parentTree = file.Write(s =>
        {
            s.Raw("<</Nums[");
            for (var key = 0; key < _parents.Count; key++)
                s.Integer(key).Raw(" ").Reference(_parents[key]);
            s.Raw("]>>");
        });
        file.Write(_rootId, s => s.Raw("<</Type/StructTreeRoot/K ").Reference(_outermost!.Id).Raw("/ParentTree ").Reference(parentTree)
            .Raw("/ParentTreeNextKey ").Integer(_parents.Count).Raw(">>"));
        return _rootId;
    }

    private void Write(Syntax s, StructureNode node)
    {
        s.Raw("<</Type/StructElem/S/").Raw(node.Tag.Type).Raw("/P ").Reference(node.Parent?.Id ?? _rootId);
        if (node.Tag.Attributes is { } attributes)
            s.Raw("/A").Raw(attributes);
        s.Raw("/K[");
        foreach (var kid in node.Kids)
        {
            _ = kid.Kind switch
            {
                StructureKidKind.Content => s.Raw("<</Type/MCR/Pg ").Reference(kid.Page).Raw("/MCID ").Integer(kid.Id).Raw(">>"),
                StructureKidKind.Annotation => s.Raw("<</Type/OBJR/Pg ").Reference(kid.Page).Raw("/Obj ").Reference(kid.Id).Raw(">>"),
                _ => s.Reference(kid.Id),
            };
        }
        s.Raw("]>>");
    }
}
