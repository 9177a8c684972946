using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Certificates;

/// <summary>The other names of a certificate (RFC 5280, section 4.2.1.6).</summary>
internal static class AlternativeNames
{
    private const string Extension = "2.5.29.17";
    private const int Most = 1_000;
    private const int Email = 1;
    private const int Dns = 2;
    private const int Uri = 6;
    private const int Address = 7;

    private static readonly Dictionary<int, string> Lists = new() { [Dns] = "dns", [Address] = "ip", [Uri] = "uri", [Email] = "email" };

    /// <summary>The names by kind; null when the extension is there and cannot be read.</summary>
    public static JsonObject? Of(X509Certificate2 certificate)
    {
        var names = new JsonObject(Lists.Values.Select(list => KeyValuePair.Create(list, (JsonNode?)new JsonArray())));
        if (certificate.Extensions.FirstOrDefault(extension => extension.Oid?.Value == Extension) is not { } found)
            return names;

        try
        {
            var sequence = new AsnReader(found.RawData, AsnEncodingRules.DER).ReadSequence();
            for (var count = 0; sequence.HasData && count < Most; count++)
            {
                var tag = sequence.PeekTag();
                if (tag.TagClass != TagClass.ContextSpecific || !Lists.TryGetValue(tag.TagValue, out var list))
                    sequence.ReadEncodedValue();
                else if (tag.TagValue == Address)
                    names[list]!.AsArray().Add(TextOf(sequence.ReadOctetString(tag)));
                else
                    names[list]!.AsArray().Add(sequence.ReadCharacterString(UniversalTagNumber.IA5String, tag));
            }

            return names;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static string TextOf(byte[] address) => address.Length is 4 or 16 ? new IPAddress(address).ToString() : Convert.ToHexStringLower(address);
}
