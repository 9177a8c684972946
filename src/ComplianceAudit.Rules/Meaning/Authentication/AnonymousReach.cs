using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning.Authentication;

/// <summary>
/// How far requests without credentials get past authentication. An AuthenticationConfiguration that has a word on it decides; else the flag does, as far as it is in force
/// (ToAuthenticationConfig in pkg/kubeapiserver/options/authentication.go).
/// </summary>
internal static class AnonymousReach
{
    public const string None = "none";
    public const string Health = "health";
    public const string Paths = "paths";
    public const string All = "all";

    private static readonly IReadOnlyList<string> HealthPaths = ["/healthz", "/livez", "/readyz"];

    public static EffectiveValue Of(ContentNode component)
    {
        var file = ConfigurationFile.Of(component, "authentication-config");
        if (file.Error is { } error)
            return error;
        var anonymous = file.Content["anonymous"];
        if (file.Unknown is null && !anonymous.IsAbsent)
            return OfFile(anonymous, file.Place);
        var flag = EffectiveConfiguration.Of(component.Reader, "anonymous-auth");
        return flag.Value.Kind == CelKind.Bool ? Meant.Text(flag.Value.AsBool ? All : None, flag.Origin) : flag;
    }

    /// <summary>What the file says: without conditions every path, else the paths that it lists and nothing below them.</summary>
    private static EffectiveValue OfFile(ContentNode anonymous, string place)
    {
        var isEnabled = anonymous["enabled"].Bool(false);
        if (isEnabled.Unknown is { } unknown)
            return Meant.Unknown(unknown);
        if (!isEnabled.Value)
            return Meant.Text(None, $"anonymous.enabled of {place}");
        var conditions = anonymous["conditions"].Elements();
        if (conditions.Unknown is { } unread)
            return Meant.Unknown(unread);
        if (conditions.Value.Count == 0)
            return Meant.Text(All, $"anonymous without conditions of {place}");
        var paths = new List<string>();
        foreach (var path in conditions.Value.Select(condition => condition["path"].Text()))
        {
            if (path.Unknown is { } lacking)
                return Meant.Unknown(lacking);
            paths.Add(path.Value);
        }
        return Meant.Text(paths.All(HealthPaths.Contains) ? Health : Paths, $"anonymous.conditions of {place}: {string.Join(", ", paths)}");
    }
}
