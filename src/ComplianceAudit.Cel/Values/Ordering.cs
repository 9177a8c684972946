namespace ComplianceAudit.Cel.Values;

/// <summary>The order of values: numbers of any type by their value, otherwise within one type.</summary>
internal static class Ordering
{
    /// <summary>Compares; false when the types have no order between them.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <param name="order">Negative, zero or positive; null when NaN takes part.</param>
    public static bool TryCompare(in CelValue left, in CelValue right, out int? order)
    {
        order = null;
        if (NumberForm.IsNumber(left) && NumberForm.IsNumber(right))
        {
            order = Numbers(left, right);
            return true;
        }
        if (left.Kind != right.Kind)
            return false;
        order = left.Kind switch
        {
            CelKind.Bool => left.AsBool.CompareTo(right.AsBool),
            CelKind.String => Text(left.AsString, right.AsString),
            CelKind.Bytes => left.AsBytes.AsSpan().SequenceCompareTo(right.AsBytes),
            CelKind.Timestamp or CelKind.Duration => left.Moment.CompareTo(right.Moment),
            _ => null,
        };
        return order is not null;
    }

    private static int? Numbers(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => left.AsInt.CompareTo(right.AsInt),
        (CelKind.UInt, CelKind.UInt) => left.AsUInt.CompareTo(right.AsUInt),
        (CelKind.Double, CelKind.Double) => Doubles(left.AsDouble, right.AsDouble),
        (CelKind.Double, _) => DoubleAndWhole(left.AsDouble, Whole(right)),
        (_, CelKind.Double) => -DoubleAndWhole(right.AsDouble, Whole(left)),
        _ => Whole(left).CompareTo(Whole(right)),
    };

    private static Int128 Whole(in CelValue value) => value.Kind == CelKind.Int ? value.AsInt : value.AsUInt;

    private static int? Doubles(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? null : left.CompareTo(right);

    /// <summary>As doubles, in which large whole numbers are rounded: so the language's conformance suite has it.</summary>
    private static int? DoubleAndWhole(double left, Int128 right) => Doubles(left, (double)right);

    /// <summary>By code point: surrogates come after every other character, unlike in UTF-16 order.</summary>
    private static int Text(string left, string right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        if (at == left.Length || at == right.Length)
            return left.Length.CompareTo(right.Length);
        var (a, b) = (left[at], right[at]);
        if (char.IsSurrogate(a) != char.IsSurrogate(b))
            return char.IsSurrogate(a) ? 1 : -1;
        return a.CompareTo(b);
    }
}
