using System.Buffers;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Labels and the selectors that look for them stay, because workloads are told apart by them; but not what is no label or is named or looks like a credential.</summary>
internal sealed class LabelsRule : RedactionRule
{
    private const int LongestLabel = 63;

    private static readonly SearchValues<char> OfLabels = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public override IReadOnlyList<string> Keys => ["deprecatedTopology", "labels", "matchLabels", "nodeSelector", "selector", "topology"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token != JsonTokenType.StartObject)
            return false;

        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Token != JsonTokenType.String)
                pass.Visit();
            else if (IsLabel(pass.Text) && (CredentialShape.IsSwitch(pass.Text) || !CredentialName.IsMatch(OwnPart(pass.Name))))
                pass.Copy();
            else
                pass.Take("label", pass.Name);
        }

        return true;
    }

    /// <summary>A label's name without the domain of whoever defines it: <c>rbac.authorization.k8s.io/aggregate-to-view</c> is no authorization.</summary>
    private static ReadOnlySpan<char> OwnPart(ReadOnlySpan<char> name) => name[(name.LastIndexOf('/') + 1)..];

    private static bool IsLabel(ReadOnlySpan<char> value) => value.Length <= LongestLabel && !value.ContainsAnyExcept(OfLabels) && !CredentialShape.IsMatch(value);
}
