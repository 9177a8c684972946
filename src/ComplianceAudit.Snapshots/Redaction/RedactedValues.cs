using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Makes the placeholders of one snapshot. Equal values get equal numbers, whatever their kind, counted from 1 as they are met.</summary>
/// <remarks>Thread-safe. A value is remembered as half of an HMAC under a key that lives as long as this object.</remarks>
internal sealed class RedactedValues
{
    private static readonly JsonTypeInfo<RedactedValue> AsPlaceholder = (JsonTypeInfo<RedactedValue>)new JsonSerializerOptions
    {
        Converters = { new PlaceholderConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    }.GetTypeInfo(typeof(RedactedValue));

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly Lock _lock = new();

    /// <summary>A placeholder: a leaf of the tree, so that nothing looks inside it.</summary>
    /// <param name="kind">Kind of place: env, arg and so on.</param>
    /// <param name="value">What goes.</param>
    /// <param name="name">Name of the value, which is part of what a credential is told by.</param>
    /// <param name="flag">The flag, for arguments.</param>
    /// <param name="length">Length to state instead of the value's own.</param>
    public JsonValue Take(string kind, string value, string name, string flag = "", int? length = null)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"redacted:{kind}:{NumberOf(value)}");
        var credentialLike = (CredentialName.IsMatch(name) && !CredentialShape.IsSwitch(value)) || CredentialShape.IsMatch(value);
        return JsonValue.Create(new RedactedValue(id, length ?? value.Length, credentialLike, flag), AsPlaceholder)!;
    }

    private int NumberOf(string value)
    {
        var mac = new Guid(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(value)).AsSpan(0, Marshal.SizeOf<Guid>()));
        lock (_lock)
        {
            if (!_numbers.TryGetValue(mac, out var number))
                _numbers[mac] = number = _numbers.Count + 1;

            return number;
        }
    }

    private sealed class PlaceholderConverter : JsonConverter<RedactedValue>
    {
        public override RedactedValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("placeholders are read by DocumentParser");

        public override void Write(Utf8JsonWriter writer, RedactedValue value, JsonSerializerOptions options) => RedactedValueJson.Write(writer, value);
    }
}
