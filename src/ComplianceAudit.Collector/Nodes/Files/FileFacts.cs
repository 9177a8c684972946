using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>Makes <c>NodeFile</c> facts: what the node's disk says of one path. Contents are hashed at most, and never those that may be credentials.</summary>
/// <param name="root">The disk.</param>
/// <param name="node">The node's name.</param>
/// <param name="users">Names of users.</param>
/// <param name="groups">Names of groups.</param>
/// <param name="container">The component whose container's disk it is; empty for the host's.</param>
internal sealed class FileFacts(HostRoot root, string node, AccountNames users, AccountNames groups, string container)
{
    public const string Kind = "NodeFile";

    private const int LargestHashed = 4 * 1024 * 1024;

    private readonly Dictionary<string, HostAnswer<HostStatus>> _statuses = new(StringComparer.Ordinal);

    /// <summary>Makes the fact of a path on the host; a problem when it is not known whether anything is there.</summary>
    public HostAnswer<NodeFact> Of(string path, IEnumerable<FileRole> roles)
    {
        var spec = new JsonObject { ["node"] = node, ["path"] = HostPath.Shown(path) };
        var link = root.LinkStatus(path);
        if (!root.Status(path).IsKnown(out var status, out var problem) && problem.Kind != HostProblemKind.Absent)
            return problem;

        spec["exists"] = status is not null;
        if (status is not null)
            Describe(spec, path, status);
        if (link.Value is { Type: HostFileType.Symlink } own)
            spec["link"] = new JsonObject { ["owner"] = Account(own.Owner, users), ["group"] = Account(own.Group, groups) };
        if (status is not null && status.Path != path)
            spec["target"] = HostPath.Shown(status.Path);
        if (status is not null)
            spec["parents"] = ParentsOf(path, status.Path);
        spec["roles"] = FileRole.Write(roles);
        if (container.Length > 0)
            spec["container"] = container;
        return new NodeFact(Kind, $"{node}:{HostPath.Shown(path)}{(container.Length > 0 ? $"@{container}" : "")}", spec);
    }

    private void Describe(JsonObject spec, string path, HostStatus status)
    {
        spec["type"] = NameOf(status.Type);
        WriteMode(spec, status);
        spec["owner"] = Account(status.Owner, users);
        spec["group"] = Account(status.Group, groups);
        if (status.Type == HostFileType.File)
        {
            spec["size"] = status.Size;
            if (root.Read(path, LargestHashed).Value is { } file && !PrivateText.IsIn(status.Path, file.Content))
                spec["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        }

        var mode = status.Mode;
        if (root.Acl(path).Value is not { } list || !AccessList.TryRead(list, ref mode, out var isExtended))
            return;
        spec["acl"] = isExtended;
        if (isExtended)
            spec["aclMode"] = mode;
    }

    /// <summary>Folders on the way to the path and, behind links, to its target: whoever may write to one may put another file there.</summary>
    private JsonArray ParentsOf(string path, string target)
    {
        var parents = new JsonArray();
        foreach (var folder in FoldersTo(path).Concat(FoldersTo(target)).Distinct(StringComparer.Ordinal))
        {
            if (!_statuses.TryGetValue(folder, out var known))
                _statuses[folder] = known = root.Status(folder);
            if (known.Value is not { } status)
                continue;

            var parent = new JsonObject { ["path"] = HostPath.Shown(folder) };
            WriteMode(parent, status);
            parent["owner"] = new JsonObject { ["id"] = status.Owner };
            parent["group"] = new JsonObject { ["id"] = status.Group };
            parents.Add(parent);
        }

        return parents;
    }

    private static IEnumerable<string> FoldersTo(string path)
    {
        for (var slash = 0; slash >= 0 && slash + 1 < path.Length; slash = path.IndexOf('/', slash + 1))
            yield return slash == 0 ? "/" : path[..slash];
    }

    private static void WriteMode(JsonObject spec, HostStatus status)
    {
        spec["mode"] = status.Mode;
        spec["modeText"] = Convert.ToString(status.Mode, 8).PadLeft(4, '0');
    }

    private static JsonObject Account(uint number, AccountNames names)
    {
        var account = new JsonObject { ["id"] = number };
        if (names.Of(number) is { } name)
            account["name"] = name;
        return account;
    }

    private static string NameOf(HostFileType type)
    {
        var name = type.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
