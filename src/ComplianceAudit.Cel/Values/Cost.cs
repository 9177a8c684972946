namespace ComplianceAudit.Cel.Values;

/// <summary>Steps that an operation over the whole of a value takes.</summary>
internal static class Cost
{
    /// <summary>Characters, or octets, that a step goes over: what is shorter costs nothing.</summary>
    public const int CharactersInAStep = 64;

    public static int Of(in CelValue value) => value.Kind switch
    {
        CelKind.String => OfText(value.AsString.Length),
        CelKind.Bytes => OfText(value.AsBytes.Length),
        CelKind.List => value.Count,
        CelKind.Opaque => value.AsOpaque.Steps,
        _ => 0,
    };

    /// <summary>Steps of a body of some nodes: one, and more for those that a step of any other kind would not reach.</summary>
    public static int OfNodes(int nodes) => 1 + (nodes / 64);

    /// <summary>Steps of finding one text in another, where much of the wanted one may be compared at every place.</summary>
    public static int OfSearch(string text, string wanted) => OfText((long)text.Length * wanted.Length / CharactersInAStep);

    /// <summary>Steps of reading a text character by character into something else.</summary>
    public static int OfReading(string text) => 8 + (text.Length / 8);

    public static int OfText(long length) => (int)Math.Min(length / CharactersInAStep, int.MaxValue / 4);
}
