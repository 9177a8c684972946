using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Reach;

/// <summary>Collects the paths that a program may read.</summary>
internal sealed class Reads
{
    /// <summary>Parts and paths looked at: functions that call each other many times over have more than anybody waits for.</summary>
    private const int Most = 20_000;

    private readonly HashSet<CelPath> _paths = [];
    private int _looked;

    /// <summary>What a program may read: no path that another one goes on from or that is below one read whole, ordered by text.</summary>
    public static IReadOnlyList<CelPath> Of(CelProgram program, CelEnvironment environment, Expr tree)
    {
        var reads = new Reads();
        var reacher = new Reacher(environment, reads);
        reacher.Whole(reacher.Of(tree));
        return [.. (reads._looked > Most ? All(program, environment) : reads.Needed()).OrderBy(path => path.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Counts a part of an expression; false when there are too many to go on.</summary>
    public bool TryVisit() => ++_looked <= Most;

    public void Add(CelPath path)
    {
        if (TryVisit())
            _paths.Add(path);
    }

    /// <summary>Every variable and all that the host's functions give.</summary>
    private static IEnumerable<CelPath> All(CelProgram program, CelEnvironment environment) =>
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
