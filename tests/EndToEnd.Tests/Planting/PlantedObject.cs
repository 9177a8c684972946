namespace ComplianceAudit.EndToEnd.Tests.Planting;

/// <summary>An object with marks where credentials are planted.</summary>
/// <param name="Source">Source as checks name it: <c>deployments.apps</c>.</param>
/// <param name="Root">Path of its API: <c>/apis/apps/v1</c>.</param>
/// <param name="Json">The object as an API server stores it.</param>
internal sealed record PlantedObject(string Source, string Root, string Json)
{
    /// <summary>Namespace of those that have one.</summary>
    public const string Namespace = "default";

    private string Resource => Source.Split('.')[0];

    /// <summary>Where all of its kind are listed.</summary>
    public string ListPath => $"{Root}/{Resource}";

    /// <summary>Where it is created.</summary>
    public string CreatePath => Json.Contains("\"namespace\":\"default\"", StringComparison.Ordinal) ? $"{Root}/namespaces/{Namespace}/{Resource}" : ListPath;
}
