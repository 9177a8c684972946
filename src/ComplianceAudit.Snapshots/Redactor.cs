using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Redaction;

namespace ComplianceAudit.Snapshots;

/// <summary>Takes values out of resources before they are stored: what is not known to be harmless becomes a <see cref="RedactedValue"/>.</summary>
/// <remarks>
/// Thread-safe. Equal values share a number within one redactor; it recognises them by an HMAC under a random key that is never stored. Numbers count from 1 as values
/// are met: where several lists are redacted at once, which value has which number may differ from run to run, and says nothing of the value.
/// Facts go through it too: pass <c>Component</c> facts with their flags as read, and values of flags that <see cref="KnownFlags"/> does not keep are taken out.
/// </remarks>
public sealed class Redactor
{
    private readonly CollectionPlan _plan;
    private readonly SafeAnnotations _annotations;
    private readonly RedactedValues _values = new();
    private readonly Dictionary<SourceName, FieldPath> _fields;

    /// <summary>Makes a redactor for one snapshot.</summary>
    /// <param name="plan">Names the annotations and ConfigMap keys whose values stay.</param>
    public Redactor(CollectionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RuleFolder.Open();
        (_plan, _annotations, _fields) = (plan, new SafeAnnotations(plan.AnnotationKeys), FieldPath.BySource(plan.KeptFields));
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
        output.Write(Pass(source, apiVersion, kind, json, source.ToString()));
    }

    /// <summary>Redacts a fact that a redactor elsewhere has been over, as that of a node: its placeholders stay placeholders, with numbers of this redactor.</summary>
    /// <param name="source">Source it belongs to.</param>
    /// <param name="apiVersion">apiVersion to state in the result.</param>
    /// <param name="kind">Kind to state in the result.</param>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <param name="redactedBy">Names the other redactor, not empty: equal ids of one are one value, those of two are not compared.</param>
    /// <param name="output">Where the result goes; nothing is written when this throws.</param>
    /// <exception cref="SnapshotException">The bytes are not one JSON object within the limits of <see cref="ResourceDocument"/>.</exception>
    public void RedactAgain(SourceName source, string apiVersion, string kind, ReadOnlySpan<byte> json, string redactedBy, IBufferWriter<byte> output)
    {
        ArgumentException.ThrowIfNullOrEmpty(redactedBy);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Pass(source, apiVersion, kind, json, source.ToString(), redactedBy));
    }

    internal byte[] RedactAt(SourceName source, string apiVersion, string kind, ReadOnlySpan<byte> json, string place) =>
        Pass(source, apiVersion, kind, json, place).ToArray();

    /// <summary>The redacted resource, good until the thread redacts the next.</summary>
    private ReadOnlySpan<byte> Pass(SourceName source, string apiVersion, string kind, ReadOnlySpan<byte> json, string place, string redactedBy = "")
    {
        try
        {
            if (json.Length > Limits.DocumentBytes)
                throw SnapshotErrors.DocumentTooLarge(place, Limits.DocumentBytes);
            if (!Utf8.IsValid(json))
                throw SnapshotErrors.NotUnicode(place, null);

            var memory = RedactionMemory.Take();
            var scope = new RedactionScope(source, kind, _plan, _annotations, _values, _fields.GetValueOrDefault(source), place) { RedactedBy = redactedBy };
            new RedactionPass(json, scope, KeptTexts.Of(source, apiVersion, kind), memory).Run(apiVersion);
            return memory.Output.Written;
        }
        catch (Exception found) when (found is JsonException or SnapshotException or InvalidOperationException)
        {
            // Says of the source where and why it cannot be read; what it can read grew beyond limits while it was redacted.
            ResourceDocument.Parse(json, new PropertyNames(), place, "", null);
            throw found is SnapshotException ? found : SnapshotErrors.NotJson(place, found);
        }
    }
}
