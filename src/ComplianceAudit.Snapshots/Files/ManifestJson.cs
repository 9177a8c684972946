using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceAudit.Snapshots.Files;

/// <summary>The bytes of <c>manifest.json</c>, and the digest over them.</summary>
internal static class ManifestJson
{
    public const int Major = 1;
    public const string Format = "1.0";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new SourceNameConverter() },
    };

    /// <summary>The manifest as it is stored: this format, its lists in their order.</summary>
    public static SnapshotManifest Order(SnapshotManifest manifest, IEnumerable<SnapshotMember> members) => manifest with
    {
        Format = Format,
        Rights = [.. manifest.Rights.Order(StringComparer.Ordinal)],
        Plan = [.. manifest.Plan.Order(StringComparer.Ordinal)],
        Extras = [.. manifest.Extras.Order(StringComparer.Ordinal)],
        NodeFiles = [.. manifest.NodeFiles.Order(StringComparer.Ordinal)],
        Coverage =
        [
            .. manifest.Coverage
                .OrderBy(entry => entry.Source.ToString(), StringComparer.Ordinal)
                .ThenBy(entry => entry.Namespace, StringComparer.Ordinal)
                .ThenBy(entry => entry.Node, StringComparer.Ordinal),
        ],
        Members = [.. members.OrderBy(member => member.Path, StringComparer.Ordinal)],
    };

    public static byte[] Write(SnapshotManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Options);

    public static void Write(Utf8JsonWriter writer, SnapshotManifest manifest) => JsonSerializer.Serialize(writer, manifest, Options);

    public static string DigestOf(ReadOnlySpan<byte> json) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(json))}";

    public static SnapshotManifest Read(string file, byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            RefuseUnknownMajor(file, document.RootElement);
            return document.Deserialize<SnapshotManifest>(Options) is { } manifest && !HoldsNull(manifest) ? manifest : throw SnapshotErrors.BadManifest(file, null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw SnapshotErrors.BadManifest(file, error);
        }
    }

    /// <summary>Elements of lists are the one place where the serializer lets null through.</summary>
    private static bool HoldsNull(SnapshotManifest manifest) =>
        new IEnumerable<object?>[] { manifest.PrincipalGroups, manifest.Rights, manifest.Plan, manifest.Extras, manifest.NodeFiles, manifest.Coverage, manifest.Members }.Any(list => list.Contains(null));

    /// <summary>Whether a format's minor is later than that of <see cref="Format"/>.</summary>
    public static bool IsNewer(string format) => MinorOf(format) > MinorOf(Format);

    private static int MinorOf(string format) =>
        format.Split('.') is [_, var minor] && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static void RefuseUnknownMajor(string file, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String)
            throw SnapshotErrors.BadManifest(file, null);

        var text = format.GetString()!;
        var known = text.Split('.') is [var major, var minor]
            && int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == Major
            && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (!known)
            throw SnapshotErrors.UnknownFormat(file, text, Major);
    }

    private sealed class SourceNameConverter : JsonConverter<SourceName>
    {
        public override SourceName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? SourceName.Parse(text) : throw new JsonException("a source has no name");

        public override void Write(Utf8JsonWriter writer, SourceName value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
