using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Annotations hold anything: texts stay for keys that are known to be safe or that a check names; last-applied goes whole, and only that it was there stays.</summary>
internal sealed class AnnotationsRule : RedactionRule
{
    private const string Kind = "annotation";
    private const string LastAppliedKind = "lastApplied";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    public override IReadOnlyList<string> Keys => ["annotations"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token != JsonTokenType.StartObject)
        {
            pass.Take(Kind);
            return true;
        }

        pass.Open();
        while (pass.NextProperty())
            ApplyToEntry(ref pass);
        return true;
    }

    private static void ApplyToEntry(ref RedactionPass pass)
    {
        var name = pass.Name;
        if (name.SequenceEqual(LastApplied))
            pass.TakeWhole(LastAppliedKind);
        else if (pass.Token == JsonTokenType.Null || (pass.Token == JsonTokenType.String && pass.Scope.Annotations.Contains(name) && !CredentialShape.IsInText(pass.Text)))
            pass.Copy();
        else
            pass.Take(Kind, name);
    }
}
