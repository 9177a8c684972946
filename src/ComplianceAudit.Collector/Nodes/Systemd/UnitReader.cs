using System.IO.Enumeration;
using System.Text;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>Reads one service with everything that is laid over it, and says what it starts.</summary>
internal sealed class UnitReader
{
    private const int LargestFile = 256 << 10;
    private const int MostFiles = 1000;

    private readonly HostRoot _root;
    private readonly string _unit;
    private readonly List<string> _files = [];
    private readonly List<string> _problems = [];
    private readonly UnitVariables _variables = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private bool _lacksVariables;

    private UnitReader(HostRoot root, string unit) => (_root, _unit) = (root, unit);

    /// <summary>The services of the node that start components, in the order of their names.</summary>
    /// <param name="root">The node's disk.</param>
    /// <param name="problem">What could not be read, for a reader; empty when all was.</param>
    public static IReadOnlyList<ServiceUnit> ReadAll(HostRoot root, out string problem)
    {
        var folders = new UnitFolders(root);
        var units = new List<ServiceUnit>();
        var problems = folders.Problem.Length > 0 ? new List<string> { folders.Problem } : [];
        foreach (var unit in folders.Services)
        {
            // A template without an instance starts nothing.
            if (unit.Contains("@.", StringComparison.Ordinal) || folders.FileOf(unit) is not { } file)
                continue;
            var reader = new UnitReader(root, unit);
            units.AddRange(reader.Read(file, folders));
            problems.AddRange(reader._problems);
        }

        problem = string.Join("; ", problems);
        return units;
    }

    private IEnumerable<ServiceUnit> Read(string file, UnitFolders folders)
    {
        var settings = new List<UnitSetting>();
        foreach (var path in folders.DropIns(_unit).Prepend(file))
        {
            if (TextOf(path) is { } text)
                settings.AddRange(UnitText.Read(path, text).Where(setting => setting.Section == "Service"));
        }

        var starts = InForce(settings, "ExecStart");
        if (starts.Count == 0)
            return [];
        if (!starts.Any(start => MayStartComponent(start.Value)) && ComponentProgram.Of([Path.GetFileNameWithoutExtension(_unit)]) is null)
        {
            // Whatever else could not be read of it concerns nobody.
            _problems.Clear();
            return [];
        }

        foreach (var setting in InForce(settings, "Environment"))
            SetVariables(setting);
        foreach (var setting in InForce(settings, "EnvironmentFile"))
            ReadVariables(setting);
        var isEnabled = folders.IsEnabled(_unit);
        return [.. starts.Select(start => Start(start, isEnabled)).OfType<ServiceUnit>()];
    }

    /// <summary>Assignments of a list in their order; an empty one forgets those before it.</summary>
    private static List<UnitSetting> InForce(List<UnitSetting> settings, string key)
    {
        var named = settings.Where(setting => setting.Key == key).ToList();
        return named[(named.FindLastIndex(setting => setting.Value.Length == 0) + 1)..];
    }

    /// <summary>Cheap look before files are read: the line names a component, or a variable that may.</summary>
    private static bool MayStartComponent(string line) =>
        ComponentProgram.Components.Append("crio").Append("hyperkube").Append(ComponentProgram.Kubelite).Any(name => line.Contains(name, StringComparison.Ordinal));

    private ServiceUnit? Start(UnitSetting setting, bool isEnabled)
    {
        var command = setting.Value.TrimStart('@', '-', ':', '+', '!', '|');
        var prefix = setting.Value[..^command.Length];
        var words = UnitWords.Split(command, out var problem).Select(word => Expand(word, ref problem)).ToList();
        if (problem.Length > 0 || words.Count == 0)
            return OfName(problem.Length > 0 ? $"{setting.Place}: {problem}" : $"{setting.Place}: it starts nothing");

        // '@' gives the program another name of its own, ':' keeps dollar signs.
        var arguments = words.Skip(prefix.Contains('@', StringComparison.Ordinal) ? 2 : 1).ToList();
        IReadOnlyList<string> all = [words[0], .. prefix.Contains(':', StringComparison.Ordinal) ? arguments : _variables.Expand(arguments, _used)];
        if (FindProgram(all) is not { } program)
            return OfName($"{setting.Place}: its command runs '{CommandLine.ProgramOf(words[0])}', which may give any flags");
        var flags = _lacksVariables && _used.Any(name => !_variables.Values.ContainsKey(name))
            ? CommandLine.Unknown($"{setting.Place}: it uses variables of a file that could not be read")
            : CommandLine.Parse(program.Component, all, hasCommand: true);
        return new ServiceUnit(_unit, program, _files, flags, _variables.Values, isEnabled);
    }

    /// <summary>A unit that is named for a component and starts something else, such as a script.</summary>
    private ServiceUnit? OfName(string problem) => ComponentProgram.Of([Path.GetFileNameWithoutExtension(_unit)]) is { } named
        ? new ServiceUnit(_unit, named, _files, CommandLine.Unknown(problem), _variables.Values, IsEnabled: false)
        : null;

    /// <summary>The component that the command runs, or one behind a wrapper's own words.</summary>
    private static ComponentProgram? FindProgram(IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).Select(at => ComponentProgram.Of(words, at)).FirstOrDefault(program => program is not null);

    private string Expand(string word, ref string problem)
    {
        var expanded = UnitSpecifiers.Expand(word, _unit, out var unknown);
        if (problem.Length == 0)
            problem = unknown;
        return expanded;
    }

    private void SetVariables(UnitSetting setting)
    {
        var words = UnitWords.Split(setting.Value, out var problem);
        foreach (var word in words)
        {
            var assigned = UnitSpecifiers.Expand(word, _unit, out _);
            if (assigned.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                _variables.Set(assigned[..equals], assigned[(equals + 1)..]);
            else if (problem.Length == 0)
                problem = "a word is no assignment";
        }

        if (problem.Length > 0)
            _problems.Add($"{setting.Place}: {problem}");
    }

    private void ReadVariables(UnitSetting setting)
    {
        var isOptional = setting.Value.StartsWith('-');
        var path = UnitSpecifiers.Expand(isOptional ? setting.Value[1..] : setting.Value, _unit, out _);
        foreach (var file in FilesLike(path))
        {
            if (isOptional && _root.Status(file).Problem is { Kind: HostProblemKind.Absent })
                continue;
            if (TextOf(file) is not { } text)
            {
                _lacksVariables = true;
                continue;
            }

            foreach (var (name, value) in EnvironmentText.Read(text))
                _variables.Set(name, value);
        }
    }

    /// <summary>The last part of a path may hold wildcards.</summary>
    private IEnumerable<string> FilesLike(string path)
    {
        var (folder, pattern) = (Path.GetDirectoryName(path) ?? "/", Path.GetFileName(path));
        return pattern.AsSpan().IndexOfAny('*', '?') < 0 ? [path]
            : (_root.List(folder, MostFiles).Value ?? []).Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)).Select(name => $"{folder}/{name}");
    }

    private string? TextOf(string path)
    {
        if (!_root.Read(path, LargestFile).IsKnown(out var file, out var problem))
        {
            _problems.Add($"{path}: {problem.Text}");
            return null;
        }

        _files.Add(path);
        return Encoding.UTF8.GetString(file.Content);
    }
}
