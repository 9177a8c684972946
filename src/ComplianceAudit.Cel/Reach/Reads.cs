namespace ComplianceAudit.Cel.Reach;

/// <summary>Collects the paths that programs may read.</summary>
internal sealed class Reads(CelEnvironment environment)
{
    /// <summary>Parts and paths looked at: functions that call each other many times over have more than anybody waits for.</summary>
    private const int Most = 20_000;

    private readonly HashSet<CelPath> _paths = [];
    private int _looked;

    /// <summary>Names that stand for what programs come to.</summary>
    public StandIns StandIns => field ??= new StandIns(environment, this);

    /// <summary>What was read: no path that another one goes on from or that is below one read whole, ordered by text.</summary>
    /// <param name="programs">The programs that were gone through.</param>
    public IReadOnlyList<CelPath> Ordered(IEnumerable<CelProgram> programs) =>
        [.. (_looked > Most ? programs.SelectMany(All).Distinct() : Needed()).OrderBy(path => path.ToString(), StringComparer.Ordinal)];

    /// <summary>Counts a part of an expression; false when there are too many to go on.</summary>
    public bool TryVisit() => ++_looked <= Most;

    public void Add(CelPath path)
    {
        if (TryVisit())
            _paths.Add(path);
    }

    /// <summary>Every variable and all that the host's functions give.</summary>
    private IEnumerable<CelPath> All(CelProgram program) =>
        program.Variables.Concat(program.Calls.Where(call => environment.Functions.Find(call.Function)?.Functions.Any(function => function.IsOfTheHost) == true).Select(call => CelPath.RootOf(call.Function, call.Arguments)))
            .Distinct().Select(root => new CelPath(root, [], true));

    private IEnumerable<CelPath> Needed()
    {
        var led = _paths.SelectMany(Above).ToHashSet();
        return _paths.Where(path => !Above(path).Any(above => _paths.Contains(above.Whole())) && (path.IsWhole || !(led.Contains(path) || _paths.Contains(path.Whole()))));
    }

    private static IEnumerable<CelPath> Above(CelPath path)
    {
        for (var length = 0; length < path.Steps.Length; length++)
            yield return new CelPath(path.Root, path.Steps[..length]);
    }
}
