namespace ComplianceAudit.Rules.Rbac;

/// <summary>One rule of a role, as the authorizer applies it (pkg/apis/rbac/v1/evaluation_helpers.go). Immutable.</summary>
internal sealed record RbacRule(string[] Verbs, string[] Groups, string[] Resources, string[] Names, string[] Paths)
{
    private const string All = "*";

    /// <summary>The rules that every cluster's cluster-admin has.</summary>
    public static IReadOnlyList<RbacRule> Everything { get; } = [new([All], [All], [All], [], []), new([All], [], [], [], [All])];

    public bool Allows(in RbacRequest request) => Has(Verbs, request.Verb) && (request.Path is { } path
        ? CoversPath(path)
        : Has(Groups, request.Group) && CoversResource(request) && CoversName(request.Name));

    private static bool Has(string[] allowed, string asked)
    {
        foreach (var one in allowed)
        {
            if (one == All || one == asked)
                return true;
        }
        return false;
    }

    /// <summary><c>pods/*</c> covers no subresource of pods; <c>*/scale</c> covers that of every resource.</summary>
    private bool CoversResource(in RbacRequest request)
    {
        var subresource = request.Subresource;
        foreach (var one in Resources)
        {
            if (one == All || one == request.Resource)
                return true;
            if (subresource.Length > 0 && one.Length == subresource.Length + 2 && one.StartsWith("*/", StringComparison.Ordinal) && one.AsSpan(2).SequenceEqual(subresource))
                return true;
        }
        return false;
    }

    private bool CoversName(string? name) => Names.Length == 0 || name is null || Array.IndexOf(Names, name) >= 0;

    private bool CoversPath(string path)
    {
        foreach (var one in Paths)
        {
            if (one == All || one == path || (one.EndsWith('*') && path.AsSpan().StartsWith(one.AsSpan().TrimEnd('*'), StringComparison.Ordinal)))
                return true;
        }
        return false;
    }
}
