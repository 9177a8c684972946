using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>Reads the bytes of a configuration file as the component does: YAML or JSON, strictly, without trusting them in anything.</summary>
internal static class ConfigurationReader
{
    /// <summary>Bytes of the JSON of one file, and of a file itself.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>Lists and maps inside each other; a snapshot's documents, which hold the content, may have 200.</summary>
    private const int Deepest = 64;

    /// <summary>Reads a file.</summary>
    /// <param name="expected">A format without a kind, such as <c>etcd</c>; the kind that must be found; or empty for any of the list.</param>
    /// <param name="bytes">All of the file.</param>
    public static ConfigurationContent Read(string expected, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var documents = ManifestReader.ParseMaps("file", bytes);
            if (documents.Count == 0)
                return new ConfigurationContent { Problem = ConfigurationProblem.Empty };
            if (documents[0].Length > LargestFile)
                return new ConfigurationContent { Problem = ConfigurationProblem.TooLarge };

            var content = JsonNode.Parse(documents[0].Span, documentOptions: new JsonDocumentOptions { MaxDepth = Deepest })!.AsObject();
            return Typed(expected, content) with { FurtherDocuments = documents.Count - 1 };
        }
        catch (SnapshotException found)
        {
            return new ConfigurationContent { Problem = ConfigurationProblem.Malformed(found.Place, found.Code) };
        }
        catch (Exception found) when (found is JsonException or ArgumentException)
        {
            // The JSON is of our own making: only depth can be wrong with it, and keys that are the same but for what is no Unicode.
            return new ConfigurationContent { Problem = ConfigurationProblem.TooDeep };
        }
    }

    private static ConfigurationContent Typed(string expected, JsonObject content)
    {
        var (apiVersion, name) = (content.TextOf("apiVersion"), content.TextOf("kind"));
        var isKubeconfig = expected == ConfigurationKind.Kubeconfig.Name;
        if (ConfigurationKind.OfFormat(expected) is { } format)
            return Whole(format, format.Name, content);
        if (isKubeconfig && apiVersion.Length == 0)
            content["apiVersion"] = apiVersion = ConfigurationKind.Kubeconfig.Versions[0];
        if (isKubeconfig && name.Length == 0)
            content["kind"] = name = ConfigurationKind.Kubeconfig.Name;
        if (apiVersion.Length == 0 || name.Length == 0)
            return new ConfigurationContent { Problem = ConfigurationProblem.NoKind(expected.Length > 0 ? expected : "a kind of configuration") };
        if (ConfigurationKind.Of(apiVersion, name) is not { } kind)
            return new ConfigurationContent { Problem = ConfigurationProblem.UnknownKind(apiVersion, name) };

        return expected.Length == 0 || name == expected || (expected == "EncryptionConfiguration" && name == "EncryptionConfig")
            ? Whole(kind, $"{apiVersion} {name}", content)
            : new ConfigurationContent { Problem = ConfigurationProblem.OtherKind(apiVersion, name, expected) };
    }

    private static ConfigurationContent Whole(ConfigurationKind kind, string format, JsonObject content)
    {
        var isKubeconfig = kind == ConfigurationKind.Kubeconfig;
        kind.Drop(content);
        return new ConfigurationContent
        {
            Format = format,
            Content = isKubeconfig ? KubeconfigContent.WithoutCredentials(content) : content,
            Files = [.. kind.FilesIn(content)],
            IsBeside = kind.IsBeside,
            Certificates = isKubeconfig ? [.. KubeconfigContent.CertificatesIn(content)] : [],
        };
    }
}
