using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Meaning.Encryption;

/// <summary>
/// How the API server writes a resource to etcd: by the providers of the entry that names it, else of one for its whole group, else of one for everything
/// (transformerFromOverrides in staging/src/k8s.io/apiserver/pkg/server/options/encryptionconfig/config.go).
/// </summary>
internal static class EncryptionProviders
{
    public const string Plain = "identity";

    /// <summary>Version that brought <c>*.</c>, <c>*.apps</c> and <c>*.*</c>.</summary>
    private static readonly MinorVersion Wildcards = new(1, 27);

    /// <summary>In the order in which the API server looks for them in one entry.</summary>
    private static readonly IReadOnlyList<string> Known = ["aesgcm", "aescbc", "secretbox", "kms", Plain];

    /// <summary>Names of the providers, the one that encrypts first; <c>identity</c>, which does not, where nothing is configured.</summary>
    /// <param name="component">Root of a kube-apiserver's fact.</param>
    /// <param name="resource">Resource as in <c>secrets</c> or <c>deployments.apps</c>.</param>
    public static EffectiveValue Of(ContentNode component, string resource)
    {
        var file = ConfigurationFile.Of(component, "encryption-provider-config");
        if (file.NoAnswer is { } noAnswer)
            return noAnswer;
        if (file.IsNone)
            return Meant.Texts([Plain], file.Place);
        var group = resource.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? resource[(dot + 1)..] : "";
        var version = MinorVersion.Parse(component["spec", "version"].Text().Value);
        foreach (var name in new[] { resource, $"*.{group}", "*.*" })
        {
            var found = EntryOf(file.Content["resources"], name);
            if (found.Unknown is { } unknown)
                return Meant.Unknown(unknown);
            if (found.Value.IsAbsent || (name != resource && version is { } old && old.CompareTo(Wildcards) < 0))
                continue;
            return name != resource && version is null
                ? Meant.Unknown(MeaningErrors.VersionNotKnown(component.Reader.Label, $"whether {name} is a wildcard"))
                : ProvidersOf(found.Value, $"entry for {name} of {file.Place}");
        }
        return Meant.Texts([Plain], $"no entry for {resource} in {file.Place}");
    }

    /// <summary>The first entry whose resources name one.</summary>
    private static Reading<ContentNode> EntryOf(ContentNode entries, string name)
    {
        var list = entries.Elements();
        if (list.Unknown is { } unread)
            return new(entries, unread);
        foreach (var entry in list.Value)
        {
            var names = entry["resources"].Elements();
            Ternary isIn = names.Unknown is { } unknown ? unknown : false;
            foreach (var text in names.Value ?? [])
                isIn |= Ternary.Of(text.Text(), found => Canonical(found) == name);
            if (isIn.Unknown is not null || isIn.IsTrue)
                return new(entry, isIn.Unknown);
        }
        return new(entries with { Node = -1 });
    }

    /// <summary><c>secrets.</c> is the resource of the core group, as is <c>secrets</c>.</summary>
    private static string Canonical(string resource) => resource.EndsWith('.') && resource != "*." ? resource[..^1] : resource;

    private static EffectiveValue ProvidersOf(ContentNode entry, string origin)
    {
        var providers = entry["providers"].Elements();
        if (providers.Unknown is { } unread)
            return Meant.Unknown(unread);
        var names = new List<string>();
        foreach (var provider in providers.Value)
        {
            var name = NameOf(provider);
            if (name.Unknown is { } unknown)
                return Meant.Unknown(unknown);
            names.Add(name.Value);
        }
        return names.Count > 0 ? Meant.Texts(names, origin) : Meant.Unknown(entry.Malformed);
    }

    /// <summary>Name of a provider; of a KMS plugin with the version of its interface, which is v1 where none is given.</summary>
    private static Reading<string> NameOf(ContentNode provider)
    {
        if (provider.Unknown is { } unknown)
            return new("", unknown);
        if (Known.FirstOrDefault(name => !provider[name].IsAbsent) is not { } found || provider[found].IsMalformed)
            return new("", provider.Malformed);
        if (found != "kms")
            return new(found);
        var version = provider["kms", "apiVersion"].Text("v1");
        return version.IsKnown ? new($"kms{version.Value}") : version;
    }
}
