using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Maps of texts under names that anybody may choose, handed to drivers and authenticators: names stay, values go.</summary>
internal sealed class FreeMapsRule : RedactionRule
{
    public override IReadOnlyList<string> Keys =>
        ["attachmentMetadata", "attestations", "extra", "options", "unverifiedUserAnnotations", "userAnnotations", "volumeAttributes"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token != JsonTokenType.StartObject)
            return false;

        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Token == JsonTokenType.Null)
                pass.Copy();
            else
                pass.Take("map", pass.Name);
        }

        return true;
    }
}
