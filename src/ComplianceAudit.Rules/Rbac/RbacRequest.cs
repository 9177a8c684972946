namespace ComplianceAudit.Rules.Rbac;

/// <summary>What somebody asks of the API server.</summary>
internal readonly record struct RbacRequest
{
    private RbacRequest(string verb) => Verb = verb;

    public string Verb { get; }

    /// <summary>API group; empty for the core group.</summary>
    public string Group { get; private init; } = "";

    /// <summary>The resource with its subresource, <c>pods/exec</c>.</summary>
    public string Resource { get; private init; } = "";

    /// <summary>Namespace; empty for all of them, and for what lies in none.</summary>
    public string Namespace { get; private init; } = "";

    /// <summary>Name of the object; empty for requests about all of them, and for their creation. Null for any one.</summary>
    public string? Name { get; private init; } = "";

    /// <summary>Path of a request that is about no resource; else null.</summary>
    public string? Path { get; private init; }

    /// <summary>The part of the resource after the slash.</summary>
    public ReadOnlySpan<char> Subresource => Resource.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? Resource.AsSpan(slash + 1) : default;

    public static RbacRequest OfResource(string verb, string group, string resource, string space, string? name = "") =>
        new(verb) { Group = group, Resource = resource, Namespace = space, Name = name };

    public static RbacRequest OfPath(string verb, string path) => new(verb) { Path = path };
}
