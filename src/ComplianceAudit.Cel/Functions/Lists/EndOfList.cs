namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary>The element at one end of a list that is complete.</summary>
internal static class EndOfList
{
    /// <summary>An optional with the element; none of an empty list; what is unknown stays so.</summary>
    public static CelValue Of(in CelValue list, int index)
    {
        if (list.Count == 0)
            return CelValue.None;
        var element = list.ElementAt(index);
        return element.Kind == CelKind.Unknown ? element : CelValue.OfOptional(element);
    }
}
