namespace ComplianceAudit.Cel.Values;

/// <summary>Takes the steps that writing a result out takes: lists that share their elements are small in memory and endless on paper.</summary>
internal static class ResultCost
{
    /// <summary>Pays for a result; false when the budget is used up. Nodes of documents cost nothing: they are as long as what was read.</summary>
    public static bool TryPay(CelFrame frame, in CelValue value) => value.Kind switch
    {
        CelKind.String or CelKind.Bytes => frame.Spend(Cost.Of(value)) && frame.SpendSize(MadeSize.Of(value)),
        CelKind.Optional or CelKind.List or CelKind.Map when !value.TryGetNode(out _, out _) => TryPayWithin(frame, value),
        _ => true,
    };

    private static bool TryPayWithin(CelFrame frame, in CelValue value)
    {
        var isPaid = frame.TryDescend() && (value.Kind == CelKind.List ? TryPayElements(frame, value)
            : value.Kind == CelKind.Map ? value.Map is not ValueMap map || TryPayEntries(frame, map)
            : value.AsOptional is not { } held || TryPay(frame, held));
        frame.Ascend();
        return isPaid;
    }

    private static bool TryPayElements(CelFrame frame, in CelValue list)
    {
        var isPaid = frame.Spend(list.Count);
        for (var i = 0; i < list.Count && isPaid; i++)
        {
            frame.ThrowIfCancelled(i);
            isPaid = TryPay(frame, list.ElementAt(i));
        }
        return isPaid;
    }

    private static bool TryPayEntries(CelFrame frame, ValueMap map)
    {
        var isPaid = frame.Spend(map.Count);
        var read = 0;
        foreach (var key in map.KeyValues)
        {
            frame.ThrowIfCancelled(read++);
            isPaid = isPaid && TryPay(frame, key) && map.TryFind(key, frame, out var value) && TryPay(frame, value);
        }
        return isPaid;
    }
}
