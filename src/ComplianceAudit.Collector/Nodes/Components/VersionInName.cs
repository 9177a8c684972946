using System.Text.RegularExpressions;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>A version that a name gives away, because nothing on a node is run to ask it.</summary>
internal static partial class VersionInName
{
    /// <summary>Of an image by its tag: <c>registry.k8s.io/etcd:3.5.15-0</c>. Empty when the tag is no version.</summary>
    public static string OfImage(string image) => Found(Tag().Match(image.Split('@')[0]));

    /// <summary>Of a program by its path, where installers keep versions side by side: <c>/var/lib/minikube/binaries/v1.34.0/kubelet</c>, <c>kube-apiserver-1.20.2</c>.</summary>
    public static string OfProgram(string path) => Found(Part().Matches(path).LastOrDefault());

    private static string Found(Match? found) => found is { Success: true } ? $"v{found.Groups[1].Value}" : "";

    /// <summary>A tag that begins with three numbers.</summary>
    [GeneratedRegex(@":v?(\d+\.\d+\.\d+)[^:/]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>A part of a path that is a version, or a program's name with one behind it.</summary>
    [GeneratedRegex(@"(?:/v|/|[-_]v?)(\d+\.\d+\.\d+)(?=[-+_/]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
