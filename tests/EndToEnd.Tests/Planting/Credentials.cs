using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceAudit.EndToEnd.Tests.Planting;

/// <summary>Distinct credentials of several shapes, put in place of <c>@shape@</c>, and the search for each in what a program wrote.</summary>
internal sealed partial class Credentials
{
    private readonly Dictionary<string, string> _places = [];

    /// <summary>How many were planted.</summary>
    public int Count => _places.Count;

    /// <summary>Plants a new credential at each mark of a JSON text.</summary>
    public string Plant(string place, string json)
    {
        var number = 0;
        return Mark().Replace(json, mark =>
        {
            var (marker, text) = New(mark.Groups[1].Value);
            _places[marker] = $"{place}, mark {++number}: ...{json[int.Max(0, mark.Index - 40)..mark.Index]}";
            return text;
        });
    }

    /// <summary>Takes note of a credential that works, and so cannot be made up.</summary>
    public string Know(string place, string secret)
    {
        _places[secret] = place;
        return secret;
    }

    /// <summary>Where the credentials were planted that a text shows in any usual form.</summary>
    public IReadOnlyList<string> FoundIn(string text)
    {
        // A report may break a long word into lines.
        var joined = Space().Replace(text, "");
        return [.. _places.Where(planted => Forms(planted.Key).Any(form => joined.Contains(form, StringComparison.Ordinal))).Select(planted => planted.Value)];
    }

    private static (string Marker, string Text) New(string shape)
    {
        var hex = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var random = Convert.ToBase64String(RandomNumberGenerator.GetBytes(33)).Replace('+', 'x').Replace('/', 'y');
        var words = $"correct-{RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 12)}-battery";
        return shape switch
        {
            "hex" => (hex, hex),
            "random" => (random, random),
            "words" => (words, words),
            "base64" => (words, Convert.ToBase64String(Encoding.UTF8.GetBytes(words))),
            "jwt" => (random, $"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.{random}"),
            "pem" => (random, $"-----BEGIN RSA PRIVATE KEY-----\\n{random}\\n-----END RSA PRIVATE KEY-----\\n"),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "no such shape"),
        };
    }

    private static IEnumerable<string> Forms(string marker)
    {
        var bytes = Encoding.UTF8.GetBytes(marker);
        yield return marker;
        yield return Uri.EscapeDataString(marker);
        yield return WebUtility.HtmlEncode(marker);
        yield return JsonEncodedText.Encode(marker).ToString();
        yield return Convert.ToHexString(bytes);
        yield return Convert.ToHexStringLower(bytes);
        // Base64 of a longer text that holds it begins at one of three places; its first and last characters depend on what is beside it.
        for (var before = 0; before < 3; before++)
            yield return Convert.ToBase64String([.. new byte[before], .. bytes])[4..^4];
    }

    [GeneratedRegex("@(hex|random|words|base64|jwt|pem)@")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
