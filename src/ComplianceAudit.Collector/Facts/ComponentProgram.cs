using System.Text.RegularExpressions;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Which component a command line runs.</summary>
/// <param name="Component">The component's name in facts, such as <c>kube-apiserver</c> or <c>cri-o</c>.</param>
/// <param name="Role"><c>server</c> or <c>agent</c> of k3s and RKE2; empty for all others.</param>
/// <param name="Words">Words that say so; flags follow them.</param>
internal readonly partial record struct ComponentProgram(string Component, string Role, int Words)
{
    /// <summary>The one program in which MicroK8s runs all components.</summary>
    public const string Kubelite = "kubelite";

    /// <summary>Components that facts are made of.</summary>
    public static IReadOnlyList<string> Components => NodePlan.AllComponents;

    /// <summary>The component that a command line begins with; null for any other program, such as a shell whose script names one.</summary>
    public static ComponentProgram? Of(IReadOnlyList<string> words, int at = 0)
    {
        if (at >= words.Count || words[at].StartsWith('-') || words[at].Any(char.IsWhiteSpace))
            return null;

        var name = Path.GetFileName(words[at]);
        var next = at + 1 < words.Count ? words[at + 1] : "";
        if (name == "hyperkube")
            return OfHyperkube(next);
        if (Distribution().Match(name) is { Success: true } distribution)
        {
            var role = distribution.Groups["role"].Value;
            return role.Length > 0 ? new(distribution.Groups["name"].Value, role, 1)
                : next is "server" or "agent" ? new(distribution.Groups["name"].Value, next, 2)
                : null;
        }

        return Program().Match(name) is { Success: true } program ? new(program.Groups["name"].Value is "crio" ? "cri-o" : program.Groups["name"].Value, "", 1) : null;
    }

    private static ComponentProgram? OfHyperkube(string word)
    {
        var component = word is "apiserver" or "controller-manager" or "scheduler" or "proxy" ? "kube-" + word : word;
        return component is "kubelet" || (component.StartsWith("kube-", StringComparison.Ordinal) && Components.Contains(component)) ? new(component, "", 2) : null;
    }

    /// <summary>A program's file, with its version behind it as some installers name it: <c>kube-apiserver-1.20.2</c>; never <c>containerd-shim</c>.</summary>
    [GeneratedRegex(@"\A(?<name>kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy|kubelet|kubelite|etcd|containerd|crio)([-_.]v?\d[0-9A-Za-z.+_-]*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Program();

    [GeneratedRegex(@"\A(?<name>k3s|rke2)(-(?<role>server|agent))?([-_.]v?\d[0-9A-Za-z.+_-]*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Distribution();
}
