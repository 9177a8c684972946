using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// Schemas of CustomResourceDefinitions: which fields there are, under names such as env and args, and of which types. What authors write freely becomes
/// placeholders: of descriptions and examples, which are many and long, ones that say only that something was there.
/// </summary>
internal sealed class SchemaRule : RedactionRule
{
    private const string Kind = "schema";

    private static readonly SourceName Definitions = new("customresourcedefinitions", "apiextensions.k8s.io");

    public override IReadOnlyList<string> Keys => ["openAPIV3Schema"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Scope.Source != Definitions || pass.Token != JsonTokenType.StartObject)
            return false;

        ApplyToSchema(ref pass);
        return true;
    }

    private static void ApplyToSchema(ref RedactionPass pass)
    {
        if (pass.Token == JsonTokenType.StartArray)
        {
            pass.Open();
            while (pass.NextElement())
                ApplyToSchema(ref pass);
        }
        else if (pass.Token == JsonTokenType.StartObject)
        {
            pass.Open();
            while (pass.NextProperty())
                ApplyToKeyword(ref pass);
        }
        else
        {
            CopyOrTake(ref pass);
        }
    }

    private static void ApplyToKeyword(ref RedactionPass pass)
    {
        switch (pass.Name)
        {
            case "properties" or "patternProperties" or "definitions" or "dependencies" when pass.Token == JsonTokenType.StartObject:
                pass.Open();
                while (pass.NextProperty())
                    ApplyToSchema(ref pass);
                break;
            case "items" or "additionalItems" or "additionalProperties" or "not" or "allOf" or "anyOf" or "oneOf":
                ApplyToSchema(ref pass);
                break;
            case "description" or "example" or "externalDocs" or "title":
                pass.TakeWhole(Kind);
                break;
            case "type" or "format" or "required" or "$ref" or "x-kubernetes-list-type" or "x-kubernetes-list-map-keys" or "x-kubernetes-map-type":
                CopyTexts(ref pass);
                break;
            default:
                CopyOrTake(ref pass);
                break;
        }
    }

    private static void CopyTexts(ref RedactionPass pass)
    {
        if (pass.Token == JsonTokenType.StartArray)
        {
            pass.Open();
            while (pass.NextElement())
                CopyTexts(ref pass);
        }
        else if (pass.Token == JsonTokenType.StartObject || (pass.Token == JsonTokenType.String && CredentialShape.IsCertain(pass.Text)))
        {
            pass.Take(Kind, "");
        }
        else
        {
            pass.Copy();
        }
    }

    private static void CopyOrTake(ref RedactionPass pass)
    {
        if (pass.IsContainer || pass.Token == JsonTokenType.String)
            pass.Take(Kind, "");
        else
            pass.Copy();
    }
}
