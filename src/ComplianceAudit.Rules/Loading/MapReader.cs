namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads one mapping of a rule file: known keys alone, in their order, each of the shape it must have.</summary>
internal sealed class MapReader
{
    private readonly YamlMap _map;
    private readonly LoadDiagnostics _diagnostics;

    /// <param name="map">The mapping.</param>
    /// <param name="keys">Its keys in their order.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public MapReader(YamlMap map, IReadOnlyList<string> keys, LoadDiagnostics diagnostics)
    {
        (_map, _diagnostics) = (map, diagnostics);
        var last = -1;
        foreach (var key in map.Entries.Select(entry => entry.Key))
        {
            var place = Enumerable.Range(0, keys.Count).FirstOrDefault(i => keys[i] == key.Value, -1);
            if (place < 0)
                diagnostics.Add(LoadErrors.UnknownKey(key, keys));
            else if (place < last)
                diagnostics.Add(LoadErrors.KeyOrder(key, keys[last], keys));
            last = Math.Max(last, place);
        }
    }

    /// <summary>Reads a value as a mapping; null after a diagnostic.</summary>
    public static MapReader? Open(YamlValue? value, string what, IReadOnlyList<string> keys, LoadDiagnostics diagnostics)
    {
        if (value is YamlMap map)
            return new MapReader(map, keys, diagnostics);
        if (value is not null)
            diagnostics.Add(LoadErrors.NotOfShape(value, what, "a mapping"));
        return null;
    }

    public YamlMap Map => _map;

    public YamlValue? Value(string key) => _map[key];

    /// <summary>A value that must be there.</summary>
    public YamlValue? Required(string key)
    {
        if (_map[key] is { } value)
            return value;
        _diagnostics.Add(LoadErrors.MissingKey(_map, key));
        return null;
    }

    /// <summary>Text that must be there and not be empty; empty after a diagnostic.</summary>
    public string RequiredText(string key) => Required(key) is { } value ? TextOf(value, key) : "";

    public string OptionalText(string key) => _map[key] is { } value ? TextOf(value, key) : "";

    /// <summary>A scalar of one of some words; the first word after a diagnostic.</summary>
    public string OneOf(string key, params IReadOnlyList<string> words)
    {
        var text = RequiredText(key);
        if (words.Contains(text))
            return text;
        if (text.Length > 0)
            _diagnostics.Add(LoadErrors.NotAWord(_map[key]!, key, text, words));
        return words[0];
    }

    /// <summary>The elements of a list; none when the key is absent.</summary>
    public IReadOnlyList<YamlValue> List(string key)
    {
        if (_map[key] is not { } value)
            return [];
        if (value is YamlList list)
            return list.Elements;
        _diagnostics.Add(LoadErrors.NotOfShape(value, key, "a list"));
        return [];
    }

    /// <summary>A list of texts; none when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. List(key).Select(element => TextOf(element, key)).Where(text => text.Length > 0)];

    /// <summary>The entries of a mapping; none when the key is absent.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        if (_map[key] is not { } value)
            return [];
        if (value is YamlMap map)
            return map.Entries;
        _diagnostics.Add(LoadErrors.NotOfShape(value, key, "a mapping"));
        return [];
    }

    private string TextOf(YamlValue value, string key)
    {
        if (value is YamlText { Value.Length: > 0 } text)
            return text.Value.TrimEnd('\n');
        _diagnostics.Add(LoadErrors.NotOfShape(value, key, "text"));
        return "";
    }
}
