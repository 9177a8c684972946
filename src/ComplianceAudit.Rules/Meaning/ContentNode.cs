using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Meaning;

/// <summary>A place in what a fact holds, read as a component reads its configuration: absent, known, or unknown because it was redacted or is of another shape than the component accepts.</summary>
/// <param name="Reader">The fact.</param>
/// <param name="Node">The node; negative where nothing stands.</param>
/// <param name="IsMalformed">Whether a field was asked of something that has none.</param>
internal readonly record struct ContentNode(ResourceReader Reader, int Node, bool IsMalformed = false)
{
    public bool IsAbsent => Node < 0;

    /// <summary>Why the place cannot be read, or null.</summary>
    public CelUnknown? Unknown => IsAbsent ? null
        : IsMalformed ? Malformed
        : Reader.KindOf(Node) == CelKind.Unknown ? Reader.UnknownAt(Node)
        : null;

    /// <summary>The same, as a value of the language.</summary>
    public CelValue Value => Unknown is { } unknown ? CelValue.OfUnknown(unknown) : CelValue.OfNode(Reader, Node);

    /// <summary>Path in the fact.</summary>
    public string Path => Reader.Document.PathOf(Node);

    /// <summary>That the place is not of the shape that the component accepts.</summary>
    public CelUnknown Malformed => MeaningErrors.Malformed(Reader.Label, Path);

    /// <summary>A field; absent of what is absent or null, unknown of what is unknown.</summary>
    public ContentNode this[string field] => IsAbsent || Unknown is not null ? this
        : Reader.KindOf(Node) == CelKind.Map ? this with { Node = Reader.FieldOf(Node, field) }
        : this with { IsMalformed = true };

    public ContentNode this[params ReadOnlySpan<string> path]
    {
        get
        {
            var at = this;
            foreach (var field in path)
                at = at[field];
            return at;
        }
    }

    /// <summary>A text; the default where it is absent.</summary>
    public Reading<string> Text(string whenAbsent = "") => IsAbsent ? new(whenAbsent)
        : Unknown is { } unknown ? new("", unknown)
        : Reader.KindOf(Node) == CelKind.String ? new(Reader.StringAt(Node))
        : new("", Malformed);

    /// <summary>A bool; the default where it is absent.</summary>
    public Reading<bool> Bool(bool whenAbsent) => IsAbsent ? new(whenAbsent)
        : Unknown is { } unknown ? new(false, unknown)
        : Reader.KindOf(Node) == CelKind.Bool ? new(Reader.BoolAt(Node))
        : new(false, Malformed);

    /// <summary>Whole numbers; null where it is absent.</summary>
    public Reading<long?> Int() => IsAbsent ? new(null)
        : Unknown is { } unknown ? new(null, unknown)
        : Reader.KindOf(Node) == CelKind.Int ? new(Reader.IntAt(Node))
        : new(null, Malformed);

    /// <summary>Elements of a list; none where it is absent.</summary>
    public Reading<IReadOnlyList<ContentNode>> Elements()
    {
        if (IsAbsent)
            return new([]);
        if (Unknown is { } unknown)
            return new([], unknown);
        if (Reader.KindOf(Node) != CelKind.List)
            return new([], Malformed);
        var elements = new ContentNode[Reader.CountOf(Node)];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = this with { Node = Reader.ChildAt(Node, i) };
        return new(elements);
    }
}
