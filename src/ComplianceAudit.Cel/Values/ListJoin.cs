namespace ComplianceAudit.Cel.Values;

/// <summary>Puts lists behind each other; the result is partial when one of them is.</summary>
internal static class ListJoin
{
    public static CelValue Of(CelFrame frame, in CelValue left, in CelValue right)
    {
        if (IsNothing(right))
            return left;
        if (IsNothing(left))
            return right;
        var items = new CelValue[left.Count + right.Count];
        for (var i = 0; i < left.Count; i++)
        {
            frame.ThrowIfCancelled(i);
            items[i] = left.ElementAt(i);
        }
        for (var i = 0; i < right.Count; i++)
        {
            frame.ThrowIfCancelled(i);
            items[left.Count + i] = right.ElementAt(i);
        }
        return CelValue.OfList(items, MissingOf(left.Missing, right.Missing));
    }

    private static bool IsNothing(in CelValue list) => list.Count == 0 && list.Missing is null;

    private static CelUnknown? MissingOf(CelUnknown? left, CelUnknown? right) =>
        left is null || right is null ? left ?? right : left.Union(right);
}
