namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Fields to keep below one place of a document. Filled before it is read, then read by any thread.</summary>
/// <remarks>
/// What a tree keeps of the value that stands at its place:
/// <list type="bullet">
/// <item>all of it when <see cref="IsWhole"/>; a scalar, a null and a redacted placeholder always;</item>
/// <item>of a map the entries that <see cref="Named"/> or <see cref="Any"/> has (what both have is joined), and when <see cref="IsRead"/> every other entry too,
/// as a scalar or as an empty list or map: its names and the kinds of its values are right. A map that is not read itself lacks the other entries;</item>
/// <item>of a list every element, what <see cref="Any"/> keeps of it, or else a scalar or an empty list or map: its number of elements and their kinds are right, whether it is read itself or not.</item>
/// </list>
/// Of a list or map that is not kept, as many brackets and braces close as open, within the limit of depth, and texts hold no control characters; nothing else is checked of it.
/// What else may be wrong there cannot reach what is kept: a reader that reads everything refuses the document.
/// </remarks>
internal sealed class FieldTree
{
    private readonly Dictionary<string, FieldTree> _named = new(StringComparer.Ordinal);

    /// <summary>Keeps all of every document.</summary>
    public static FieldTree Everything { get; } = new() { IsRead = true, IsWhole = true };

    /// <summary>Whether everything here is kept.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the value here is looked at itself, so that a map keeps the name of each entry; otherwise it only leads to what is below.</summary>
    public bool IsRead { get; private set; }

    /// <summary>What is kept of any element or entry, or null.</summary>
    public FieldTree? Any { get; private set; }

    /// <summary>What is kept of named entries, beside <see cref="Any"/>.</summary>
    public IReadOnlyDictionary<string, FieldTree> Named => _named;

    public void Add(IReadOnlyList<string?> steps, bool isWhole)
    {
        var at = this;
        foreach (var step in steps)
            at = step is null ? at.Any ??= new FieldTree() : at.Below(step);

        at.IsRead = true;
        at.IsWhole |= isWhole;
    }

    private FieldTree Below(string name)
    {
        if (!_named.TryGetValue(name, out var tree))
            _named[name] = tree = new FieldTree();

        return tree;
    }
}
