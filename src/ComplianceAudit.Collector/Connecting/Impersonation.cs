using System.Text;
using ComplianceAudit.Collector.Connecting.Kubeconfigs;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>Whom the kubeconfig's user acts as: <c>as</c>, <c>as-uid</c>, <c>as-groups</c>, <c>as-user-extra</c>.</summary>
internal sealed record Impersonation(string User, string Uid, IReadOnlyList<string> Groups, IReadOnlyDictionary<string, IReadOnlyList<string>> Extra)
{
    public static readonly Impersonation None = new("", "", [], new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Whether something is set without a user: sent without it, requests would be the caller's own, with more rights than were meant.</summary>
    public bool LacksUser => User.Length == 0 && (Uid.Length > 0 || Groups.Count > 0 || Extra.Count > 0);

    /// <summary>Whether each part can be sent in a header.</summary>
    public bool IsSendable => Extra.Values.SelectMany(values => values).Concat(Groups).Append(User).Append(Uid).All(HeaderText.IsSendable);

    public static Impersonation Read(ConfigNode user) => new(
        user["as"].Text,
        user["as-uid"].Text,
        user["as-groups"].Texts,
        user["as-user-extra"].Fields.ToDictionary(extra => extra.Key, extra => extra.Value.Texts, StringComparer.Ordinal));

    /// <summary>Groups and extras as header lines where a header has several values; empty otherwise. What <see cref="ImpersonationStream"/> sends.</summary>
    public byte[] Lines => Groups.Count > 1 || Extra.Values.Any(values => values.Count > 1)
        ? Encoding.ASCII.GetBytes(string.Concat(Parts.Select(part => $"{part.Header}: {part.Value}\r\n")))
        : [];

    private IEnumerable<(string Header, string Value)> Parts =>
        Groups.Select(group => ("Impersonate-Group", group))
            .Concat(Extra.SelectMany(extra => extra.Value.Select(value => ($"Impersonate-Extra-{Uri.EscapeDataString(extra.Key)}", value))));

    public void Apply(HttpRequestMessage request)
    {
        if (User.Length == 0)
            return;
        Add("Impersonate-User", User);
        if (Uid.Length > 0)
            Add("Impersonate-Uid", Uid);
        if (Lines.Length > 0)
        {
            Add(ImpersonationStream.Placeholder, "1");
            return;
        }

        foreach (var (header, value) in Parts)
            Add(header, value);

        void Add(string name, string value) => request.Headers.TryAddWithoutValidation(name, value);
    }
}
