using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Output;

/// <summary>Where the files of one run will stand. They are made without a name; all of them arrive, or none does.</summary>
internal abstract class Destination : IDisposable
{
    /// <summary>Where a snapshot would stand; made when something arrives.</summary>
    public abstract string Folder { get; }

    /// <summary>Begins a report, which takes the place of an older one of its name.</summary>
    public abstract Stream Create(string fileName);

    /// <summary>Takes a snapshot over, to be published with the reports or to be gone with this.</summary>
    public abstract void Take(SealedSnapshot snapshot);

    /// <summary>Puts every file in its place and names the places, in ordinal order; nothing for standard output.</summary>
    /// <exception cref="OutputException">It was not possible; everything is as before.</exception>
    /// <exception cref="SnapshotException">The snapshot cannot be put there; everything is as before.</exception>
    public abstract IReadOnlyList<string> Commit();

    /// <summary>Removes what was not committed.</summary>
    public abstract void Dispose();
}
