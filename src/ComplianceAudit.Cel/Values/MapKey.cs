namespace ComplianceAudit.Cel.Values;

/// <summary>Keys of maps: bool, int, uint and string; numbers of any type find each other by their value.</summary>
internal static class MapKey
{
    public static IEqualityComparer<CelValue> Comparer { get; } = new KeyComparer();

    public static bool IsKey(in CelValue key) => key.Kind is CelKind.Bool or CelKind.Int or CelKind.UInt or CelKind.String;

    private sealed class KeyComparer : IEqualityComparer<CelValue>
    {
        public bool Equals(CelValue x, CelValue y) => Equality.Of(x, y, null).IsTrue;

        public int GetHashCode(CelValue key) => key.Kind switch
        {
            CelKind.Bool => key.AsBool ? 1 : 2,
            CelKind.Int => key.AsInt.GetHashCode(),
            CelKind.UInt => key.AsUInt <= long.MaxValue ? ((long)key.AsUInt).GetHashCode() : key.AsUInt.GetHashCode(),
            CelKind.Double => NumberForm.IsWhole(key) ? NumberForm.ToInt(key).GetHashCode() : key.AsDouble >= 9.2e18 ? ((ulong)key.AsDouble).GetHashCode() : 0,
            CelKind.String => string.GetHashCode(key.AsString, StringComparison.Ordinal),
            var kind => (int)kind,
        };
    }
}
