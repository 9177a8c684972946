using System.Globalization;

namespace ComplianceAudit.Snapshots.Files;

/// <summary>Where the documents of a source stand inside a snapshot file.</summary>
internal static class MemberPath
{
    public const string Manifest = "manifest.json";

    /// <summary>Folder for signatures made later; not covered by the manifest.</summary>
    public const string Signatures = "signatures/";

    private const string Core = "core";
    private const string Extension = ".ndjson";

    public static string Of(SourceName source, string version, int shard)
    {
        var file = shard.ToString("D5", CultureInfo.InvariantCulture) + Extension;
        return source.IsFact
            ? $"facts/{source.Resource}/{file}"
            : $"resources/{(source.Group.Length > 0 ? source.Group : Core)}/{version}/{source.Resource}/{file}";
    }

    /// <summary>The source of a member; false for a member that this version does not know.</summary>
    public static bool TryParse(string path, out SourceName source)
    {
        source = default;
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
            return false;

        switch (path.Split('/'))
        {
            case ["facts", { Length: > 0 } kind, _]:
                source = new SourceName(kind);
                return source.IsFact;
            case ["resources", { Length: > 0 } group, { Length: > 0 }, { Length: > 0 } resource, _]:
                source = new SourceName(resource, group == Core ? "" : group);
                return !source.IsFact;
            default:
                return false;
        }
    }

    /// <summary>Whether a name stays inside the folder that it is unpacked to, on every system.</summary>
    public static bool IsSafe(string path) =>
        path.Length > 0
        && path.Split('/') is var parts
        && parts.All(part => part is not ("" or "." or ".."))
        && !path.Any(c => char.IsControl(c) || c is '\\' or ':');
}
