namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>The closed list of fields whose texts stay in one sort of document; every other text goes. The lists are the data file <c>kept-texts.txt</c>.</summary>
internal sealed class KeptTexts
{
    private const string AnyKind = "any";
    private const string BuiltInKinds = "built-in";
    private const string WholeMap = ".*";

    private readonly ulong _sign;
    private readonly bool _keepsAll;
    private readonly HashSet<(PropertyKey Owner, PropertyKey Key)> _qualified = [];
    private readonly HashSet<PropertyKey> _whole = [];

    private KeptTexts(int number, bool keepsAll = false) => (_sign, _keepsAll) = (1UL << number, keepsAll);

    /// <summary>Facts, which the collector itself writes.</summary>
    public static KeptTexts OfFacts { get; } = new(0, keepsAll: true);

    /// <summary>Lists by heading: <c>any</c>, <c>built-in</c>, the group and kind of a configuration file, or the format of one without a kind.</summary>
    private static readonly Dictionary<string, KeptTexts> Listed = Read();

    /// <summary>Kinds whose fields are known.</summary>
    public static KeptTexts OfBuiltInKinds { get; } = Listed[BuiltInKinds];

    /// <summary>Kinds whose fields nobody told us, custom resources above all.</summary>
    public static KeptTexts OfAnyKind { get; } = Listed[AnyKind];

    /// <summary>Whether names and forms are looked at too, because a text's field does not say what it may hold.</summary>
    public bool IsWary => this == OfAnyKind;

    /// <summary>The list for a document; a kind of a configuration file has its own wherever it stands.</summary>
    public static KeptTexts Of(SourceName source, string apiVersion, string kind) =>
        source.IsFact ? OfFacts
        : ForConfiguration(apiVersion, kind) ?? (ResourceKinds.IsBuiltIn(source) ? OfBuiltInKinds : OfAnyKind);

    /// <summary>The list for a configuration file of a component, or null for any other document.</summary>
    public static KeptTexts? ForConfiguration(string apiVersion, string kind) =>
        Listed.GetValueOrDefault($"{(apiVersion.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? apiVersion[..slash] : "core")} {kind}");

    /// <summary>The list for a configuration file whose format knows no kind, such as <c>etcd</c>; null for any other.</summary>
    public static KeptTexts? ForFormat(ReadOnlySpan<char> format) =>
        format is AnyKind or BuiltInKinds ? null : Listed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(format, out var list) ? list : null;

    /// <summary>Whether texts of a field stay.</summary>
    /// <param name="owner">Nearest name above the object that has the field.</param>
    /// <param name="key">The field's name.</param>
    public bool Contains(PropertyKey? owner, PropertyKey? key) =>
        _keepsAll
        || (key is not null && ((key.KeptBy & _sign) != 0 || (owner is not null && _qualified.Contains((owner, key)))))
        || (owner is not null && _whole.Contains(owner));

    private static Dictionary<string, KeptTexts> Read()
    {
        var all = new Dictionary<string, KeptTexts>(StringComparer.Ordinal) { [AnyKind] = new(1), [BuiltInKinds] = new(2) };
        KeptTexts[] lists = [];
        foreach (var line in DataFile.Lines("kept-texts.txt"))
        {
            if (!line.StartsWith('['))
            {
                foreach (var name in line.Split(' '))
                    Array.ForEach(lists, list => list.Add(name));
                continue;
            }

            var heading = line.Trim('[', ']');
            if (!all.TryGetValue(heading, out var own))
                all[heading] = own = new KeptTexts(all.Count + 1);

            lists = heading == AnyKind ? [own, all[BuiltInKinds]] : [own];
        }

        return all;
    }

    private void Add(string name)
    {
        if (name.EndsWith(WholeMap, StringComparison.Ordinal))
            _whole.Add(PropertyKeys.Add(name[..^WholeMap.Length]));
        else if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
            _qualified.Add((PropertyKeys.Add(name[..dot]), PropertyKeys.Add(name[(dot + 1)..])));
        else
            PropertyKeys.Add(name).KeptBy |= _sign;
    }
}
