using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Files;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>A found component with the configuration files that its flags name.</summary>
/// <param name="Found">The component.</param>
/// <param name="Configuration">Its files.</param>
internal sealed record ConfiguredComponent(FoundComponent Found, ComponentConfiguration Configuration)
{
    private const string EtcdPrefix = "ETCD_";

    /// <summary>Files that it uses: of its settings, its units and its manifest. Those of a container whose disk cannot be entered are not among them: the host's of the same name may be others.</summary>
    public IEnumerable<UsedFiles> Used
    {
        get
        {
            if (!IsClosed(Found))
                yield return new UsedFiles(Found.Component, Found.View, Configuration.Files);
            yield return new UsedFiles(Found.Component, null,
            [
                .. Found.Sources.OfType<UnitSource>().SelectMany(source => source.Unit.Files).Select(path => new NamedFile(path, "unit", FileUse.File)),
                .. Found.Sources.OfType<ManifestSource>().Select(source => new NamedFile(source.Name, "manifest", FileUse.File)),
            ]);
        }
    }

    /// <summary>Reads the files of a component and adds them to its sources.</summary>
    public static ConfiguredComponent Read(HostRoot host, FoundComponent found)
    {
        var root = IsClosed(found) ? null : found.View ?? host;
        var configuration = ComponentConfiguration.Read(found.Component, [.. Defaults(found, root), .. Variables(found), .. found.Command.Flags], root, WorkingFolderOf(host, found));
        found.Sources.AddRange(configuration.Sources.Select(source => new ConfigurationFileSource(source)));
        return new ConfiguredComponent(found, configuration);
    }

    /// <summary>Whether it runs in a container whose disk could not be entered.</summary>
    private static bool IsClosed(FoundComponent found) => found is { View: null, Process.Process: { Container.Length: > 0, RootOf: null } };

    /// <summary>Where k3s and RKE2 look without being told (https://docs.k3s.io/installation/configuration).</summary>
    private static IEnumerable<KeyValuePair<string, string>> Defaults(FoundComponent found, HostRoot? root)
    {
        var path = $"/etc/rancher/{found.Component}/config.yaml";
        if (found.Role.Length > 0 && found.Flag("config") is null && root?.Status(path).Value is not null)
            yield return KeyValuePair.Create("config", path);
    }

    /// <summary>etcd takes each flag from its environment too; a flag given on the command line wins, which is not decided here.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Variables(FoundComponent found) =>
        from variable in found.Component == "etcd" ? found.Process?.Process.Environment ?? [] : []
        where variable.Key.StartsWith(EtcdPrefix, StringComparison.Ordinal) && variable.Value is not null
        select KeyValuePair.Create(variable.Key[EtcdPrefix.Length..].ToLowerInvariant().Replace('_', '-'), variable.Value);

    private static string WorkingFolderOf(HostRoot host, FoundComponent found) =>
        found.Process is { } process && host.ReadLink(FormattableString.Invariant($"/proc/{process.Process.Pid}/cwd")).Value is { } folder && folder.StartsWith('/') ? folder : "/";
}
