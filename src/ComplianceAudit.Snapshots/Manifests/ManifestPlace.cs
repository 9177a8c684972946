using System.Globalization;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>A place in a manifest file.</summary>
/// <param name="File">File as the user named it.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal readonly record struct ManifestPlace(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
