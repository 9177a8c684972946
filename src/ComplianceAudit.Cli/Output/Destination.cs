namespace ComplianceAudit.Cli.Output;

/// <summary>Where the files of one run will stand. They are made in a staging folder; all of them arrive, or none does.</summary>
internal abstract class Destination : IDisposable
{
    /// <summary>Existing folder to write into; what is in it counts only after <see cref="Commit"/>.</summary>
    public abstract string Staging { get; }

    /// <summary>Puts every staged file in its place and names the places, in ordinal order; nothing for standard output.</summary>
    /// <exception cref="OutputException">It was not possible; everything is as before.</exception>
    public abstract IReadOnlyList<string> Commit();

    /// <summary>Removes the staging folder with all that was not committed.</summary>
    public abstract void Dispose();
}
