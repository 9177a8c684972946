using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Redaction;

namespace ComplianceAudit.Snapshots;

/// <summary>Takes values out of resources before they are stored: what is not known to be harmless becomes a <see cref="RedactedValue"/>.</summary>
/// <remarks>
/// Thread-safe. Equal values share a number within one redactor; it recognises them by an HMAC under a random key that is never stored.
/// Facts go through it too: pass <c>Component</c> facts with their flags as read, and values of flags that <see cref="KnownFlags"/> does not keep are taken out.
/// </remarks>
public sealed class Redactor
{
    private const string ApiVersion = "apiVersion";
    private const string Kind = "kind";

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = Limits.Depth, AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CollectionPlan _plan;
    private readonly SafeAnnotations _annotations;
    private readonly RedactedValues _values = new();

    /// <summary>Makes a redactor for one snapshot.</summary>
    /// <param name="plan">Names the annotations and ConfigMap keys whose values stay.</param>
    public Redactor(CollectionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (_plan, _annotations) = (plan, new SafeAnnotations(plan.AnnotationKeys));
    }

    /// <summary>Redacts one resource or fact.</summary>
    /// <param name="source">Source it belongs to.</param>
    /// <param name="apiVersion">apiVersion to state in the result; list items lack it.</param>
    /// <param name="kind">Kind to state in the result; list items lack it.</param>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <returns>Compact JSON on one line: apiVersion and kind first, then the rest in its order.</returns>
    /// <exception cref="SnapshotException">The bytes are not one JSON object within the limits of <see cref="ResourceDocument"/>.</exception>
    public byte[] Redact(SourceName source, string apiVersion, string kind, ReadOnlySpan<byte> json) =>
        RedactAt(source, apiVersion, kind, json, source.ToString());

    /// <summary>Redacts one resource or fact into a buffer, as the other overload does.</summary>
    /// <param name="source">Source it belongs to.</param>
    /// <param name="apiVersion">apiVersion to state in the result.</param>
    /// <param name="kind">Kind to state in the result.</param>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <param name="output">Where the result goes; nothing is written when this throws.</param>
    /// <exception cref="SnapshotException">The bytes are not one JSON object within the limits of <see cref="ResourceDocument"/>.</exception>
    public void Redact(SourceName source, string apiVersion, string kind, ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Redact(source, apiVersion, kind, json));
    }

    internal byte[] RedactAt(SourceName source, string apiVersion, string kind, ReadOnlySpan<byte> json, string place)
    {
        if (json.Length > Limits.DocumentBytes)
            throw SnapshotErrors.DocumentTooLarge(place, Limits.DocumentBytes);

        try
        {
            var root = Read(json, place);
            root.Remove(ApiVersion);
            root.Remove(Kind);
            root.Insert(0, ApiVersion, apiVersion);
            root.Insert(1, Kind, kind);
            RedactionWalk.Apply(new RedactionScope(root, source, _plan, _annotations, _values));
            var redacted = Write(root);
            RefuseWhatCannotBeReadAgain(redacted, place);
            return redacted;
        }
        catch (InvalidOperationException error)
        {
            throw SnapshotErrors.NotUnicode(place, error);
        }
    }

    private static JsonObject Read(ReadOnlySpan<byte> json, string place)
    {
        JsonException? cause = null;
        try
        {
            if (JsonNode.Parse(json, documentOptions: Reading) is JsonObject root)
                return root;
        }
        catch (JsonException error)
        {
            cause = error;
        }

        // Says where and why far better than a tree's reader does.
        ResourceDocument.Parse(json, new PropertyNames(), place, "", null);
        throw SnapshotErrors.NotJson(place, cause);
    }

    private static byte[] Write(JsonObject root)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Writing))
            root.WriteTo(writer);

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Placeholders are longer and deeper than what they stand for; a snapshot holds only what opens again.</summary>
    private static void RefuseWhatCannotBeReadAgain(byte[] redacted, string place) =>
        ResourceDocument.Parse(redacted, new PropertyNames(), place, "", null);
}
