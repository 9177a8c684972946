using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Effective;

/// <summary>The configuration file of a component and the drop-ins over it, in the order in which they are merged.</summary>
internal static class ConfigurationLayers
{
    public static IReadOnlyList<ConfigurationLayer> Of(ComponentDefaults data, ComponentView view)
    {
        if (data.ConfigFlag.Length == 0)
            return [];
        var main = view.Files.Behind(data.ConfigFlag).Select(file => new ConfigurationLayer(file, data.ConfigFlag, IsMain: true)).ToList();
        if (main.Count == 0 && data.EnvironmentPrefix.Length > 0 && FromEnvironment(data, view) is { } unread)
            main.Add(unread);
        return data.DropInFlag.Length == 0 ? main : [.. main, .. DropInsOf(data, view)];
    }

    private static IEnumerable<ConfigurationLayer> DropInsOf(ComponentDefaults data, ComponentView view)
    {
        // Each drop-in is a source of its own, and so is a directory that could not be listed: without any, the directory is empty.
        if (view.Files.WereLookedFor && !view.Files.Holds(data.DropInFlag))
            return [];
        return view.Files.Behind(data.DropInFlag).Select(file => new ConfigurationLayer(file, data.DropInFlag, IsMain: false));
    }

    public static bool HasMainFile(IReadOnlyList<ConfigurationLayer> layers) => layers.Any(layer => layer.IsMain);

    /// <summary>The file that a variable names in place of the flag and nobody read.</summary>
    private static ConfigurationLayer? FromEnvironment(ComponentDefaults data, ComponentView view)
    {
        if (GivenValue.Of(data, data[data.ConfigFlag]!, view.Flags!, view) is not { } named || named.Value is { Kind: CelKind.String, AsString.Length: 0 })
            return null;
        var (path, content) = named.Value.Kind == CelKind.String
            ? (named.Value.AsString, EffectiveErrors.FileNotRead(named.Value.AsString, data.ConfigFlag, view.Flags!.Place, "").Value)
            : ("", named.Value);
        return new ConfigurationLayer(new ComponentFile(path, "", content), data.ConfigFlag, IsMain: true);
    }
}

/// <summary>One of those files.</summary>
/// <param name="File">The file.</param>
/// <param name="Flag">The flag that names it.</param>
/// <param name="IsMain">Whether defaults are filled into it, as into no drop-in.</param>
internal sealed record ConfigurationLayer(ComponentFile File, string Flag, bool IsMain)
{
    public string Place => $"{File.Path} (file behind --{Flag})";
}
