using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary>Elements that are equal in the language: scalars by hash, lists and maps by their size and then one by one.</summary>
internal sealed class ElementComparer : IEqualityComparer<CelValue>
{
    public static readonly ElementComparer Instance = new();

    public bool Equals(CelValue x, CelValue y) => Equality.Of(x, y, null).IsTrue;

    public int GetHashCode(CelValue value) => value.Kind switch
    {
        CelKind.List or CelKind.Map => HashCode.Combine(value.Kind, value.Count),
        CelKind.Timestamp or CelKind.Duration => value.Moment.GetHashCode(),
        _ => MapKey.Comparer.GetHashCode(value),
    };
}
