using System.Numerics;
using System.Runtime.ExceptionServices;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary>Lists whose elements have an order among them.</summary>
internal static class Sortable
{
    /// <summary>Types that have an order.</summary>
    public static IReadOnlyList<string> Types { get; } = ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"];

    /// <summary>The elements; or the unknown that one of them is, or no overload.</summary>
    public static bool TryRead(CelFrame frame, in CelValue list, out CelValue[] items, out CelValue problem)
    {
        problem = CelFunction.NoSuchOverload;
        items = new CelValue[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            frame.ThrowIfCancelled(i);
            items[i] = list.ElementAt(i);
            if (items[i].Kind == CelKind.Unknown)
                problem = items[i];
            if (items[i].Kind == CelKind.Unknown || !Ordering.TryCompare(items[0], items[i], out _) || items[i].Kind != items[0].Kind)
                return false;
        }
        return true;
    }

    /// <summary>Pays for comparing each element with as many as sorting takes: texts and bytes may be long and alike.</summary>
    public static bool TryPay(CelFrame frame, CelValue[] items)
    {
        var each = 0L;
        foreach (ref readonly var item in items.AsSpan())
            each += 1 + Cost.Of(item);
        return frame.Spend((int)Math.Min(each * (BitOperations.Log2((uint)items.Length | 1) + 1) / 4, int.MaxValue));
    }

    /// <summary>Sorts; a cancellation is noticed between two comparisons.</summary>
    public static void Sort<T>(CelFrame frame, T[] items, Comparison<T> comparison)
    {
        var compared = 0;
        try
        {
            Array.Sort(items, (left, right) =>
            {
                frame.ThrowIfCancelled(compared++);
                return comparison(left, right);
            });
        }
        catch (InvalidOperationException failure) when (failure.InnerException is OperationCanceledException cancelled)
        {
            // Sorting wraps whatever a comparison throws.
            ExceptionDispatchInfo.Throw(cancelled);
        }
    }

    /// <summary>Their order; NaN, which has none, comes first.</summary>
    public static int Compare(CelValue left, CelValue right)
    {
        if (left.Kind == CelKind.Double)
            return left.AsDouble.CompareTo(right.AsDouble);
        return Ordering.TryCompare(left, right, out var order) ? order ?? 0 : 0;
    }
}
