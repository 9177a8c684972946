namespace ComplianceAudit.Cel.Syntax;

/// <summary>Collects the elements of lists, maps and calls while they are read, those of inner ones above those of outer ones.</summary>
internal sealed class Collector
{
    private readonly List<(Expr Expression, bool IsOptional)> _elements = [];

    /// <summary>Where a new collection starts.</summary>
    public int Mark() => _elements.Count;

    /// <summary>Where a new collection starts that has its first element.</summary>
    public int Mark(Expr first)
    {
        Add(first);
        return _elements.Count - 1;
    }

    public void Add(Expr element, bool isOptional = false) => _elements.Add((element, isOptional));

    /// <summary>Per element from a mark on, whether it is optional; the elements stay.</summary>
    public bool[] TakeOptional(int mark)
    {
        var optional = mark == _elements.Count ? [] : new bool[_elements.Count - mark];
        for (var i = 0; i < optional.Length; i++)
            optional[i] = _elements[mark + i].IsOptional;
        return optional;
    }

    /// <summary>The elements from a mark on.</summary>
    public Expr[] Take(int mark)
    {
        var taken = mark == _elements.Count ? [] : new Expr[_elements.Count - mark];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = _elements[mark + i].Expression;
        _elements.RemoveRange(mark, taken.Length);
        return taken;
    }

    /// <summary>The elements from a mark on, each key with the value behind it.</summary>
    public (Expr[] Keys, Expr[] Values, bool[] Optional) TakeEntries(int mark)
    {
        var count = (_elements.Count - mark) / 2;
        var (keys, values, optional) = (new Expr[count], new Expr[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            (keys[i], optional[i]) = _elements[mark + (2 * i)];
            values[i] = _elements[mark + (2 * i) + 1].Expression;
        }
        _elements.RemoveRange(mark, 2 * count);
        return (keys, values, optional);
    }
}
