namespace ComplianceAudit.Cel.Values;

/// <summary>Keys of maps: bool, int, uint and string; numbers of any type find each other by their value.</summary>
internal static class MapKey
{
    private const double TwoToThe64 = 18446744073709551616.0;

    public static IEqualityComparer<CelValue> Comparer { get; } = new KeyComparer();

    public static bool IsKey(in CelValue key) => key.Kind is CelKind.Bool or CelKind.Int or CelKind.UInt or CelKind.String;

    /// <summary>Value of a map under a key, once looking at all of a long one is paid for.</summary>
    public static bool TryFind(CelFrame frame, in CelValue map, in CelValue key, out CelValue value)
    {
        value = default;
        return (key.Kind != CelKind.String || key.AsString.Length < Cost.CharactersInAStep || frame.Spend(Cost.Of(key))) && map.TryFind(key, frame, out value);
    }

    private sealed class KeyComparer : IEqualityComparer<CelValue>
    {
        public bool Equals(CelValue x, CelValue y) => Equality.Of(x, y, null).IsTrue;

        public int GetHashCode(CelValue key) => key.Kind switch
        {
            CelKind.Bool => key.AsBool ? 1 : 2,
            CelKind.Int => Mixed(key.AsInt),
            CelKind.UInt => Mixed((long)key.AsUInt),
            CelKind.Double => NumberForm.IsWhole(key) ? Mixed(NumberForm.ToInt(key)) : key.AsDouble is >= 9.2e18 and <= TwoToThe64 ? Mixed((long)(ulong)key.AsDouble) : Mixed(BitConverter.DoubleToInt64Bits(key.AsDouble)),
            CelKind.String => string.GetHashCode(key.AsString, StringComparison.Ordinal),
            var kind => (int)kind,
        };

        /// <summary>Differs from run to run, so that nobody can choose keys that collide.</summary>
        private static int Mixed(long bits) => HashCode.Combine((int)bits, (int)(bits >> 32));
    }
}
