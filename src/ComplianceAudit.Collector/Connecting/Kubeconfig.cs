using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s;
using k8s.KubeConfigModels;
using YamlDotNet.Core;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>Kubeconfig files as one: lists are joined by name, the first file that has a name wins.</summary>
internal sealed class Kubeconfig
{
    private Kubeconfig(string place, K8SConfiguration merged) => (Place, Merged) = (place, merged);

    /// <summary>The files, for messages.</summary>
    public string Place { get; }

    public K8SConfiguration Merged { get; }

    public static Kubeconfig Load(IReadOnlyList<FileInfo> files)
    {
        var loaded = files.Select(Load).ToList();
        var merged = new K8SConfiguration
        {
            CurrentContext = loaded.Select(one => one.CurrentContext).FirstOrDefault(name => !string.IsNullOrEmpty(name)),
            Clusters = Join(loaded, one => one.Clusters, entry => entry.Name),
            Users = Join(loaded, one => one.Users, entry => entry.Name),
            Contexts = Join(loaded, one => one.Contexts, entry => entry.Name),
        };
        return new Kubeconfig(string.Join(Path.PathSeparator, files.Select(file => file.ToString())), merged);
    }

    /// <summary>The context asked for, or the current one.</summary>
    public Context ContextNamed(string? name)
    {
        var names = Merged.Contexts.Select(context => context.Name).ToList();
        var wanted = name ?? Merged.CurrentContext ?? throw CollectorErrors.NoCurrentContext(Place, names);
        return Merged.Contexts.FirstOrDefault(context => context.Name == wanted) ?? throw CollectorErrors.UnknownContext(Place, wanted, names);
    }

    /// <summary>The user of a context, or null.</summary>
    public UserCredentials? UserOf(Context context) =>
        Merged.Users.FirstOrDefault(user => user.Name == context.ContextDetails?.User)?.UserCredentials;

    /// <summary>Every certificate authority of a context's cluster, where the client library reads the first alone; null leaves it to the system's store.</summary>
    public X509Certificate2Collection? AuthoritiesOf(Context context)
    {
        var cluster = Merged.Clusters.FirstOrDefault(one => one.Name == context.ContextDetails?.Cluster)?.ClusterEndpoint;
        var pem = !string.IsNullOrEmpty(cluster?.CertificateAuthorityData) ? Encoding.UTF8.GetString(Convert.FromBase64String(cluster.CertificateAuthorityData))
            : !string.IsNullOrEmpty(cluster?.CertificateAuthority) ? File.ReadAllText(cluster.CertificateAuthority)
            : null;
        if (pem is null)
            return null;
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(pem);
        return authorities.Count > 0 ? authorities : throw new FormatException();
    }

    private static K8SConfiguration Load(FileInfo file)
    {
        try
        {
            var loaded = KubernetesClientConfiguration.LoadKubeConfig(file);
            RootPaths(loaded, file.DirectoryName ?? "");
            return loaded;
        }
        catch (Exception found) when (found is UnauthorizedAccessException or IOException)
        {
            throw CollectorErrors.KubeconfigUnreadable(file.ToString());
        }
        catch (YamlException found)
        {
            throw CollectorErrors.KubeconfigMalformed(file.ToString(), found.Start.Line, found.Start.Column);
        }
        catch (Exception found) when (found is NullReferenceException or InvalidOperationException or ArgumentException)
        {
            // The library's reader fails so on an empty file and on some that end too early.
            throw CollectorErrors.KubeconfigMalformed(file.ToString(), 0, 0);
        }
    }

    /// <summary>Relative paths count from the file that has them, which merging would forget.</summary>
    private static void RootPaths(K8SConfiguration loaded, string folder)
    {
        foreach (var cluster in (loaded.Clusters ?? []).Select(cluster => cluster.ClusterEndpoint).OfType<ClusterEndpoint>())
            cluster.CertificateAuthority = Root(folder, cluster.CertificateAuthority);
        foreach (var user in (loaded.Users ?? []).Select(user => user.UserCredentials).OfType<UserCredentials>())
        {
            user.ClientCertificate = Root(folder, user.ClientCertificate);
            user.ClientKey = Root(folder, user.ClientKey);
        }
    }

    private static string? Root(string folder, string? path) => string.IsNullOrEmpty(path) ? path : Path.Combine(folder, path);

    private static List<T> Join<T>(IEnumerable<K8SConfiguration> files, Func<K8SConfiguration, IEnumerable<T>?> list, Func<T, string?> name) =>
        files.SelectMany(one => list(one) ?? []).Where(entry => entry is not null && name(entry) is not null).DistinctBy(name).ToList();
}
