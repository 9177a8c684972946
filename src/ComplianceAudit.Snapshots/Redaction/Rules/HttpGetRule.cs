using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Probes and hooks over HTTP: paths go, for they may hold a key, and so do values of headers.</summary>
internal sealed class HttpGetRule : RedactionRule
{
    private static readonly PropertyKey Path = PropertyKeys.Add("path");
    private static readonly PropertyKey Headers = PropertyKeys.Add("httpHeaders");
    private static readonly PropertyKey Value = PropertyKeys.Add("value");

    public override IReadOnlyList<string> Keys => ["httpGet"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token != JsonTokenType.StartObject)
            return false;

        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Key == Path && pass.Token != JsonTokenType.Null)
                pass.Take("path", "");
            else if (pass.Key == Headers && pass.Token == JsonTokenType.StartArray)
                ApplyToHeaders(ref pass);
            else
                pass.Visit();
        }

        return true;
    }

    private static void ApplyToHeaders(ref RedactionPass pass)
    {
        pass.Open();
        while (pass.NextElement())
        {
            if (pass.Token == JsonTokenType.StartObject)
                ApplyToHeader(ref pass);
            else
                pass.Keep();
        }
    }

    private static void ApplyToHeader(ref RedactionPass pass)
    {
        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Key == Value && pass.Token != JsonTokenType.Null)
                pass.Take("header");
            else
                pass.Visit();
        }
    }
}
