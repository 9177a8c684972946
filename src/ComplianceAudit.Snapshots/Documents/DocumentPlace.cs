using System.Globalization;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Where a document comes from, for messages; written only when one is needed.</summary>
/// <param name="Name">File, member or source.</param>
/// <param name="Line">Line of the document in it, from 1; 0 when it stands alone.</param>
internal readonly record struct DocumentPlace(string Name, int Line)
{
    public override string ToString() => Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}") : Name;
}
