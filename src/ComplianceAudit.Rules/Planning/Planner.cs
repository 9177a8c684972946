using System.Collections.Immutable;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Planning;

/// <summary>Works out what must be collected to evaluate packs.</summary>
internal static class Planner
{
    private const string NodeFile = "NodeFile";

    /// <summary>The sources of every check. What facts are made from is the collector's knowledge, not the rules'.</summary>
    public static CollectionPlan Plan(IEnumerable<RulePack> packs)
    {
        var checks = packs.SelectMany(pack => pack.Controls).SelectMany(control => control.Checks).Select(used => used.Check).Distinct().ToList();
        var bySource = checks
            .SelectMany(check => check.SubjectSources.Concat(check.Reads), (check, read) => (check.Id, Read: read))
            .ToLookup(pair => pair.Read.Source);
        return new CollectionPlan(
            bySource.ToImmutableDictionary(group => group.Key, group => Versions(group.Select(pair => pair.Read.Versions))),
            checks.SelectMany(check => check.AnnotationKeys).ToImmutableHashSet(StringComparer.Ordinal),
            checks.SelectMany(check => check.ConfigMapKeys).ToImmutableHashSet(StringComparer.Ordinal))
        {
            Checks = bySource.ToImmutableDictionary(
                group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(pair => pair.Id).Distinct().Order(StringComparer.Ordinal)]),
            KeptFields = FieldMapper.OfCustomKinds(checks),
            NodeFiles = [.. bySource.Select(group => group.Key).Where(IsNodeFile).Select(file => $"/{file.Component}").Order(StringComparer.Ordinal)],
        };
    }

    private static bool IsNodeFile(SourceName source) => source is { Resource: NodeFile, Component.Length: > 0 };

    /// <summary>Versions that every check accepts, in the order of the first that states any; none means any.</summary>
    private static IReadOnlyList<string> Versions(IEnumerable<IReadOnlyList<string>> accepted)
    {
        var stated = accepted.Where(versions => versions.Count > 0).ToList();
        return stated.Count == 0 ? [] : [.. stated[0].Where(version => stated.All(versions => versions.Contains(version)))];
    }
}
