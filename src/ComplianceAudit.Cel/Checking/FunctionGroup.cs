using System.Globalization;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Everything that one name calls.</summary>
internal sealed class FunctionGroup
{
    private readonly (Overload Overload, CelFunction Function)[] _members;
    private readonly (Overload Overload, CelFunction Function)[] _globals;
    private readonly SharedExpression[] _shared;

    public FunctionGroup(string name, IEnumerable<CelFunction> functions, IEnumerable<SharedExpression> shared)
    {
        Name = name;
        Functions = [.. functions];
        _shared = [.. shared];
        var (members, globals) = (new List<(Overload, CelFunction)>(), new List<(Overload, CelFunction)>());
        foreach (var function in Functions)
        {
            foreach (var overload in function.Overloads)
                (overload.IsMember ? members : globals).Add((overload, function));
        }
        (_members, _globals) = (members.ToArray(), globals.ToArray());
    }

    public string Name { get; }

    public CelFunction[] Functions { get; }

    public bool Has(bool isMember) => Overloads(isMember).Length > 0 || Array.Exists(_shared, shared => shared.Overload.IsMember == isMember);

    /// <summary>Ways to call its functions in one style, each with its function.</summary>
    public ReadOnlySpan<(Overload Overload, CelFunction Function)> Overloads(bool isMember) => isMember ? _members : _globals;

    /// <summary>Its functions that take a number of arguments in one style of call, the receiver counted.</summary>
    public CelFunction[] Taking(bool isMember, int arguments) =>
        [.. Overloads(isMember).ToArray().Where(entry => entry.Overload.Takes(arguments)).Select(entry => entry.Function).Distinct()];

    /// <summary>Ways to call them.</summary>
    public Overload[] OverloadsOf(bool isMember, int arguments) =>
        [.. Overloads(isMember).ToArray().Select(entry => entry.Overload).Where(overload => overload.Takes(arguments))];

    public SharedExpression? FindShared(bool isMember, int arguments)
    {
        foreach (var shared in _shared)
        {
            if (shared.Overload.IsMember == isMember && shared.Overload.Takes(arguments))
                return shared;
        }
        return null;
    }

    /// <summary>Numbers of arguments that it takes in one style of call, the receiver not counted, in words.</summary>
    public string Counts(bool isMember)
    {
        var receiver = isMember ? 1 : 0;
        var all = Overloads(isMember).ToArray().Select(entry => entry.Overload).Concat(_shared.Select(shared => shared.Overload).Where(overload => overload.IsMember == isMember));
        var least = all.Where(overload => overload.IsVariadic).Min(overload => (int?)overload.Parameters.Length) ?? int.MaxValue;
        var counts = all.Select(overload => overload.Parameters.Length).Where(count => count <= least).Distinct().Order()
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count - receiver}{(count == least ? " or more" : "")}"));
        var words = string.Join(" or ", counts);
        return words + (words == "1" ? " argument" : " arguments");
    }
}
