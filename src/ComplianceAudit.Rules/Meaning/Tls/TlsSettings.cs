using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Meaning.Tls;

/// <summary>The TLS versions and cipher suites that a component's server accepts.</summary>
/// <param name="Component">Root of a Component.</param>
internal readonly record struct TlsSettings(ContentNode Component)
{
    private const string Tls12 = "VersionTLS12";
    private const string Tls13 = "VersionTLS13";

    private static readonly IReadOnlyList<string> Versions = ["VersionTLS10", "VersionTLS11", Tls12, Tls13];

    private string Label => Component.Reader.Label;

    private string Name => Component["spec", "component"].Text().Value;

    private bool IsEtcd => Name == "etcd";

    /// <summary>The oldest version accepted, by Kubernetes' name of it: <c>VersionTLS12</c> where none is given (secure_serving.go, the kubelet's server.go, etcd's listener.go).</summary>
    public EffectiveValue MinVersion()
    {
        var given = EffectiveConfiguration.Of(Component.Reader, "tls-min-version");
        if (given.Value.Kind != CelKind.String)
            return given;
        var text = given.Value.AsString;
        var name = text.Length == 0 ? Tls12 : IsEtcd ? text.Replace("TLS1.", "VersionTLS1", StringComparison.Ordinal) : text;
        return Versions.Contains(name) ? Meant.Text(name, given.Origin) : Meant.Unknown(MeaningErrors.NotATlsVersion(Label, text));
    }

    /// <summary>Suites accepted, by Go's names, those of TLS 1.3 last: they are always on, and alone where nothing older is accepted.</summary>
    public EffectiveValue Suites()
    {
        var version = MinVersion();
        if (version.Value.Kind != CelKind.String)
            return version;
        if (version.Value.AsString == Tls13)
            return Meant.Texts(CipherSuites.OfTls13, version.Origin);
        var given = Given();
        if (Meant.TextsOf(given.Value) is not { } names)
            return given;
        if (names.Count == 0)
            return Defaults(given.Origin);
        var unknown = names.Where(name => CipherSuites.Canonical(name) is null).ToList();
        return unknown.Count > 0
            ? Meant.Unknown(MeaningErrors.NotASuite(Label, string.Join(", ", unknown)))
            : Meant.Texts(names.Select(CipherSuites.Canonical).OfType<string>().Except(CipherSuites.OfTls13).Concat(CipherSuites.OfTls13), given.Origin);
    }

    /// <summary>Those of the suites in force that Go counts among its insecure ones.</summary>
    public EffectiveValue InsecureSuites()
    {
        var suites = Suites();
        return Meant.TextsOf(suites.Value) is { } names ? Meant.Texts(names.Where(CipherSuites.IsInsecure), suites.Origin) : suites;
    }

    /// <summary>Configured names that Go does not know, with which the component does not start.</summary>
    public EffectiveValue UnknownSuites()
    {
        var given = Given();
        return Meant.TextsOf(given.Value) is { } names ? Meant.Texts(names.Where(name => CipherSuites.Canonical(name) is null), given.Origin) : given;
    }

    private EffectiveValue Given() => EffectiveConfiguration.Of(Component.Reader, IsEtcd ? "cipher-suites" : "tls-cipher-suites");

    private EffectiveValue Defaults(string origin)
    {
        var text = Component["spec", "version"].Text().Value;
        if (MinorVersion.Parse(text) is not { } version)
            return Meant.Unknown(MeaningErrors.VersionNotKnown(Label, "the list of cipher suites"));
        if (GoVersion.Of(Name, version) is not { } go)
            return Meant.Unknown(MeaningErrors.NoTable(Label, text));
        var settings = RuntimeSettings();
        return settings.Unknown is { } unknown
            ? Meant.Unknown(unknown)
            : Meant.Texts(CipherSuites.DefaultsOf(go, Keeps(settings.Value, "tlsrsakex"), Keeps(settings.Value, "tls3des")).Concat(CipherSuites.OfTls13), $"default of Go {go}; {origin}");
    }

    /// <summary>Whether GODEBUG brings something back; null where it has no word on it.</summary>
    private static bool? Keeps(string settings, string name) =>
        settings.Split(',').LastOrDefault(setting => setting.StartsWith(name + "=", StringComparison.Ordinal)) is { } setting ? setting.EndsWith("=1", StringComparison.Ordinal) : null;

    /// <summary>What GODEBUG of the process says; unknown where it is set and nobody read it.</summary>
    private Reading<string> RuntimeSettings()
    {
        foreach (var source in Component["spec", "sources"].Elements().Value ?? [])
        {
            foreach (var variable in source["environment"].Elements().Value ?? [])
            {
                if (variable["name"].Text().Value != "GODEBUG")
                    continue;
                var value = variable["value"];
                return value.IsAbsent || value.Unknown is not null ? new("", MeaningErrors.RuntimeSettings(Label)) : value.Text();
            }
        }
        return new("");
    }
}
