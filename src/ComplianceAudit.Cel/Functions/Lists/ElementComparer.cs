using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary>Elements that are equal in the language: scalars by hash, lists by their size and first scalars, maps by their size, and then one by one.</summary>
/// <param name="frame">The evaluation that pays for each comparison.</param>
internal sealed class ElementComparer(CelFrame frame) : IEqualityComparer<CelValue>
{
    /// <summary>Elements of a list that take part in its hash.</summary>
    private const int Hashed = 4;

    // Once the budget is used up any answer does, and this one ends a search at once.
    public bool Equals(CelValue x, CelValue y) => !frame.Spend(1) || Equality.Of(x, y, frame).IsTrue;

    public int GetHashCode(CelValue value)
    {
        if (value.Kind != CelKind.List)
            return Shallow(value);
        var hash = Shallow(value);
        for (var i = 0; i < Math.Min(value.Count, Hashed); i++)
            hash = HashCode.Combine(hash, Shallow(value.ElementAt(i)));
        return hash;
    }

    /// <summary>Of one value; a long text is paid for.</summary>
    private int Shallow(in CelValue value) => value.Kind switch
    {
        CelKind.String when !frame.Spend(Cost.Of(value)) => 0,
        CelKind.List or CelKind.Map => HashCode.Combine(value.Kind, value.Count),
        CelKind.Timestamp or CelKind.Duration => value.Moment.GetHashCode(),
        _ => MapKey.Comparer.GetHashCode(value),
    };
}
