using ComplianceAudit.Cel.Reach;

namespace ComplianceAudit.Cel;

/// <summary>Finds what programs of one environment may read together, where names in them stand for what others of them come to. Used by one thread at a time.</summary>
/// <remarks>State first what names stand for, then add what is evaluated.</remarks>
/// <param name="environment">The environment that compiled the programs.</param>
public sealed class CelReach(CelEnvironment environment)
{
    private readonly Reads _reads = new(environment);
    private readonly HashSet<CelProgram> _added = [];

    /// <summary>Everything that may be read, as <see cref="CelProgram.Reads"/> has it; nothing of a name that stands for something else.</summary>
    public IReadOnlyList<CelPath> Paths => _reads.Ordered(_added.Concat(_reads.StandIns.Programs));

    /// <summary>States that a field of a map variable is computed by a program when it is read.</summary>
    public void LetField(string variable, string field, CelProgram program) => _reads.StandIns.Add(variable, field, program, false);

    /// <summary>States that a variable is each element of the list that a program gives, which is gone through; an element that no document holds is looked at whole.</summary>
    /// <returns>Where the elements may stand.</returns>
    public IReadOnlyList<CelPath> LetElement(string variable, CelProgram list)
    {
        _reads.StandIns.Add(variable, null, list, true);
        var element = _reads.StandIns.Find(variable, null)!;
        new Reacher(environment, _reads).Whole(element.Held);
        return [.. element.Paths];
    }

    /// <summary>Adds a program whose result is looked at whole.</summary>
    public void Add(CelProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        _added.Add(program);
        var reacher = new Reacher(environment, _reads);
        reacher.Whole(reacher.Of(program.Tree));
    }

    /// <summary>Adds a path from a variable, whose end is looked at whole.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="steps">Names of fields; null for any element of a list, or any entry of a map.</param>
    public void Add(string variable, IEnumerable<string?> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var reacher = new Reacher(environment, _reads);
        reacher.Whole(steps.Aggregate(reacher.Root(variable), (at, step) => step is null ? reacher.Elements(at) : reacher.Field(at, step)));
    }
}
