using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Meaning.Authorization;

/// <summary>Who is asked whether a request may be served, in which order: an AuthorizationConfiguration in place of the flag, or the flag (pkg/kubeapiserver/options/authorization.go).</summary>
internal static class Authorizers
{
    private const string Webhook = "Webhook";

    /// <summary>Version whose API server reads the file without more ado.</summary>
    private static readonly MinorVersion ReadsFile = new(1, 29);

    /// <summary>Types in order: <c>Node</c>, <c>RBAC</c>, <c>Webhook</c> ...</summary>
    public static EffectiveValue Order(ContentNode component) => Read(component, out var authorizers, out var origin)
        ?? Meant.Texts(authorizers.Select(authorizer => authorizer.Type), origin);

    /// <summary>Webhooks in order, each with its name and what becomes of a request when it cannot be asked.</summary>
    public static EffectiveValue Webhooks(ContentNode component) => Read(component, out var authorizers, out var origin)
        ?? new EffectiveValue(CelValue.OfList([.. authorizers.Where(authorizer => authorizer.Type == Webhook).Select(ValueOf)]), origin);

    private static CelValue ValueOf(Authorizer webhook) => CelValue.OfMap(new ConstantMap(new Dictionary<string, CelValue>(StringComparer.Ordinal)
    {
        ["name"] = CelValue.Of(webhook.Name),
        ["failurePolicy"] = CelValue.Of(webhook.FailurePolicy),
    }));

    /// <summary>Reads them; what there is instead of an answer, or null.</summary>
    private static EffectiveValue? Read(ContentNode component, out IReadOnlyList<Authorizer> authorizers, out string origin)
    {
        (authorizers, origin) = ([], "");
        if (component["spec", "component"].Text().Value == "kube-apiserver" && !IsOlder(component["spec", "version"].Text().Value))
        {
            var file = ConfigurationFile.Of(component, "authorization-config");
            if (file.NoAnswer is { } noAnswer)
                return noAnswer;
            if (!file.IsNone)
                return ReadFile(file.Content["authorizers"], origin = file.Place, out authorizers);
        }
        var modes = EffectiveConfiguration.Of(component.Reader, "authorization-mode");
        origin = modes.Origin;
        var names = modes.Value.Kind == CelKind.String ? [modes.Value.AsString] : Meant.TextsOf(modes.Value);
        authorizers = [.. (names ?? []).Select(name => new Authorizer(name, "", "NoOpinion"))];
        return names is null ? modes : null;
    }

    private static EffectiveValue? ReadFile(ContentNode list, string place, out IReadOnlyList<Authorizer> authorizers)
    {
        var read = new List<Authorizer>();
        authorizers = read;
        var elements = list.Elements();
        if (elements.Unknown is { } unread)
            return Meant.Unknown(unread);
        foreach (var element in elements.Value)
        {
            var (type, name, policy) = (element["type"].Text(), element["name"].Text(), element["webhook", "failurePolicy"].Text());
            if ((type.Unknown ?? name.Unknown ?? policy.Unknown) is { } unknown)
                return Meant.Unknown(unknown);
            read.Add(new Authorizer(type.Value, name.Value, policy.Value));
        }
        return read.Count > 0 ? null : Meant.Unknown(MeaningErrors.NotRead(list.Reader.Label, $"authorizers of {place}"));
    }

    private static bool IsOlder(string version) => MinorVersion.Parse(version) is { } known && known.CompareTo(ReadsFile) < 0;

    private sealed record Authorizer(string Type, string Name, string FailurePolicy);
}
