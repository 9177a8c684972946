using ComplianceAudit.Rules.Compilation;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads folders in order into checks and packs.</summary>
internal sealed class LibraryReader
{
    private readonly LoadDiagnostics _diagnostics = new();
    private readonly Dictionary<string, CheckFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Check> _checks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RulePack> _packs = new(StringComparer.Ordinal);
    private readonly List<YamlFile> _functions = [];
    private readonly Dictionary<Cel.CelType, Cel.CelEnvironment> _environments = [];
    private IReadOnlyList<FunctionFile> _shared = [];
    private readonly Dictionary<string, YamlFile> _checkTexts = new(StringComparer.Ordinal);

    private LibraryReader()
    {
    }

    public static RulePackLibrary Read(IReadOnlyList<string> paths)
    {
        var reader = new LibraryReader();
        var folders = FoldersOf(paths, reader._diagnostics);
        reader.ReadFunctions(folders);
        foreach (var file in folders.SelectMany(folder => folder.Checks))
            reader.ReadCheck(file);
        var compiler = new CheckCompiler(reader.EnvironmentOf, reader._diagnostics);
        foreach (var file in reader._files.Values)
            reader._checks[file.Check.Id] = compiler.Compile(file) ?? file.Check;
        foreach (var folder in folders)
            reader.ReadPacks(folder);
        return reader._diagnostics.Count > 0
            ? throw new RulePackException(reader._diagnostics.Ordered)
            : new RulePackLibrary(
                [.. reader._checks.Values.OrderBy(check => check.Id, StringComparer.Ordinal)],
                [.. reader._packs.Values.OrderBy(pack => pack.Id, StringComparer.Ordinal).ThenBy(pack => pack.Version, VersionText.Comparer)]);
    }

    /// <summary>What expressions may name, without a look at checks and packs.</summary>
    /// <exception cref="RulePackException">Something is wrong with the functions; it holds every diagnostic.</exception>
    public static Cel.CelEnvironment ReadEnvironment(IReadOnlyList<string> paths)
    {
        var reader = new LibraryReader();
        var environment = reader.ReadFunctions(FoldersOf(paths, reader._diagnostics));
        return reader._diagnostics.Count > 0 ? throw new RulePackException(reader._diagnostics.Ordered) : environment;
    }

    private static List<RuleFolder> FoldersOf(IReadOnlyList<string> paths, LoadDiagnostics diagnostics) =>
        [.. paths.Select(path => new RuleFolder(path, diagnostics)).Where(folder => folder.Exists())];

    private Cel.CelEnvironment ReadFunctions(IReadOnlyList<RuleFolder> folders)
    {
        _functions.AddRange(folders.SelectMany(folder => folder.Functions));
        var functions = new Dictionary<string, FunctionFile>(StringComparer.Ordinal);
        foreach (var function in _functions.SelectMany(file => FunctionReader.Read(file, _diagnostics)))
        {
            if (!functions.TryAdd(function.Name, function))
                _diagnostics.Add(LoadErrors.RepeatedId(function.Place, "function", function.Name, functions[function.Name].Place.File.Path));
        }

        _shared = [.. functions.Values];
        var environment = EnvironmentOf(Cel.CelType.Dyn);
        foreach (var diagnostic in environment.Diagnostics)
            _diagnostics.Add(LoadErrors.OfExpression(diagnostic));
        return environment;
    }

    /// <summary>What the expressions of checks may name whose <c>object</c> is of a type.</summary>
    private Cel.CelEnvironment EnvironmentOf(Cel.CelType subject)
    {
        if (!_environments.TryGetValue(subject, out var environment))
            _environments[subject] = environment = RuleEnvironment.Build(_shared, subject);
        return environment;
    }

    private void ReadCheck(YamlFile file)
    {
        if (CheckReader.Read(file, _diagnostics) is not { } check)
            return;
        if (!_files.TryAdd(check.Check.Id, check))
            _diagnostics.Add(LoadErrors.RepeatedId(check.Root, "check", check.Check.Id, _files[check.Check.Id].Check.File));
        else
            _checkTexts[check.Check.Id] = file;
    }

    private void ReadPacks(RuleFolder folder)
    {
        foreach (var file in folder.Packs)
        {
            if (PackReader.Read(file, _diagnostics) is not var (pack, extends))
                continue;
            var origin = extends is null ? null : _packs.GetValueOrDefault(extends.Value);
            if (extends is not null && origin is null)
                _diagnostics.Add(LoadErrors.UnknownBase(extends, extends.Value, _packs.Keys));
            var controlFiles = folder.ControlsOf(file);
            var sections = PackExtension.Sections(origin, pack.Sections);
            var reader = new ControlReader(_checks, sections, _diagnostics);
            var read = controlFiles.SelectMany(reader.Read).ToList();
            var controls = PackExtension.Controls(origin, read, sections);
            var used = controls.SelectMany(control => control.Checks).Select(check => check.Check.Id).Distinct().Order(StringComparer.Ordinal);
            var texts = _functions.Append(file).Concat(controlFiles).Concat(used.Select(id => _checkTexts[id]));
            var key = $"{pack.Id}@{pack.Version}";
            if (!_packs.TryAdd(key, pack with { Sections = sections, Controls = controls, Digest = PackDigest.Of(origin, texts) }))
                _diagnostics.Add(LoadErrors.RepeatedPack(file, key, _packs[key].File));
        }
    }
}
