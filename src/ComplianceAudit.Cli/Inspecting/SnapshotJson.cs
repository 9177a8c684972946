using System.Text;
using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Inspecting;

/// <summary>What a snapshot file holds as one JSON object, for programs: sizes, and the manifest with every key that it states.</summary>
internal static class SnapshotJson
{
    /// <remarks>Control characters in names are escaped, as JSON has them by default: the text is harmless on a terminal too.</remarks>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static string Of(string path, SnapshotFile file)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, path, file);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, string path, SnapshotFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("file", Path.GetFileName(path));
        writer.WriteString("digest", file.Digest);
        writer.WriteNumber("bytes", file.Manifest.Members.Sum(member => member.Size));
        writer.WriteNumber("packedBytes", new FileInfo(path).Length);
        writer.WriteStartArray("sizes");
        foreach (var size in file.Sizes())
        {
            writer.WriteStartObject();
            writer.WriteString("source", size.Source.ToString());
            writer.WriteNumber("documents", size.Documents);
            writer.WriteNumber("bytes", size.Bytes);
            writer.WriteNumber("packedBytes", size.PackedBytes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("manifest");
        file.Manifest.WriteTo(writer);
        writer.WriteEndObject();
    }
}
