using System.Text.RegularExpressions;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>A version that a name gives away, because nothing on a node is run to ask it.</summary>
internal static partial class VersionInName
{
    /// <summary>Of an image by its tag: <c>registry.k8s.io/etcd:3.5.15-0</c>. Empty when the tag is no version.</summary>
    public static string OfImage(string image) => Tag().Match(image.Split('@')[0]) is { Success: true } found ? $"v{found.Groups[1].Value}" : "";

    /// <summary>
    /// Of a program by its path, where installers keep versions side by side: <c>kube-apiserver-1.20.2</c>, <c>/opt/etcd-v3.5.1/etcd</c>. A folder that is a version alone,
    /// as in <c>/var/lib/minikube/binaries/v1.34.0/kubelet</c>, is one of Kubernetes, whatever else lies in it.
    /// </summary>
    public static string OfProgram(string component, string path)
    {
        foreach (var part in path.Split('/').Reverse())
        {
            var isOwn = part.StartsWith(component, StringComparison.Ordinal) && part.Length > component.Length && part[component.Length] is '-' or '_';
            if (!isOwn && !component.StartsWith("kube", StringComparison.Ordinal))
                continue;
            if (Version().Match(isOwn ? part[(component.Length + 1)..] : part) is { Success: true } found)
                return $"v{found.Groups[1].Value}";
        }

        return "";
    }

    /// <summary>A tag that begins with three numbers.</summary>
    [GeneratedRegex(@":v?(\d+\.\d+\.\d+)[^:/]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\Av?(\d+\.\d+\.\d+)([-+_]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
