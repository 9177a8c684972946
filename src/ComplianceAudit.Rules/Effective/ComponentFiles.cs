using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Effective;

/// <summary>The files behind a component's flags, as its fact shows them.</summary>
internal sealed class ComponentFiles
{
    private readonly Dictionary<string, List<ComponentFile>> _files = new(StringComparer.Ordinal);
    private readonly FlagSource? _flags;
    private readonly string _label;

    public ComponentFiles(ResourceReader component, IEnumerable<int> sources, FlagSource? flags)
    {
        (_flags, _label) = (flags, component.Label);
        var document = component.Document;
        foreach (var source in sources.Where(source => FactText.Of(document, source, "kind") == "configFile").OrderBy(source => OrderOf(document, source)))
        {
            var flag = FactText.Of(document, source, "flag");
            if (!_files.TryGetValue(flag, out var files))
                _files[flag] = files = [];
            files.Add(FileOf(component, source, flag));
        }
    }

    /// <summary>Whether the collector looked for files at all, and so would have told of each that it found.</summary>
    public bool WereLookedFor => _files.Count > 0;

    /// <summary>Whether the fact tells of a file behind a flag, read or not.</summary>
    public bool Holds(string flag) => _files.ContainsKey(flag);

    /// <summary>The files behind a flag in the order in which the component reads them; none when the flag is not given, one of unknown content when it is and nobody read the file.</summary>
    public IReadOnlyList<ComponentFile> Behind(string flag)
    {
        if (_files.TryGetValue(flag, out var files))
            return Counting(files, _flags?.ValuesOf(flag) ?? []);
        if (_flags is null)
            return [new ComponentFile("", "", EffectiveErrors.NothingRead(_label).Value)];
        var given = _flags.ValuesOf(flag);
        if (given.Count == 0 || given[^1] is { Kind: CelKind.String, AsString.Length: 0 })
            return [];
        var path = given[^1].Kind == CelKind.String ? given[^1].AsString : "";
        return [new ComponentFile(path, "", EffectiveErrors.FileNotRead(path, flag, _flags.Place, "").Value)];
    }

    /// <summary>Of a flag that is given twice both files were read, and the last one counts.</summary>
    private static List<ComponentFile> Counting(List<ComponentFile> files, IReadOnlyList<CelValue> given)
    {
        if (given.Count < 2 || given[^1].Kind != CelKind.String)
            return files;
        var last = given[^1].AsString;
        var counting = files.FindAll(file => file.Path == last || file.Path.StartsWith(last.TrimEnd('/') + "/", StringComparison.Ordinal) || file.Path.EndsWith("/" + last, StringComparison.Ordinal));
        return counting.Count > 0 ? counting : files;
    }

    private static ComponentFile FileOf(ResourceReader component, int source, string flag)
    {
        var document = component.Document;
        var path = FactText.Of(document, source, "name");
        var content = component.FieldOf(source, "content");
        return content >= 0
            ? new ComponentFile(path, FactText.Of(document, source, "format"), CelValue.OfNode(component, content))
            : new ComponentFile(path, "", EffectiveErrors.FileNotRead(path, flag, "", FactText.Of(document, source, "problem")).Value);
    }

    private static long OrderOf(ResourceDocument document, int source) =>
        document.FieldOf(source, "order") is >= 0 and var order && document.KindOf(order) == NodeKind.Integer ? document.IntegerAt(order) : 0;
}
