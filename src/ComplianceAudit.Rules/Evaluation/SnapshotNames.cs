using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Binds programs to a snapshot's name table.</summary>
internal sealed class SnapshotNames(PropertyNames names) : CelNames
{
    public override int IdOf(string name) => names.Intern(name);
}
