namespace ComplianceAudit.Cli.Arguments;

/// <summary>The packs asked for.</summary>
/// <param name="Names"><c>name</c> or <c>name@version</c>; empty leaves the choice to distribution and version.</param>
/// <param name="Folders">Folders of the user's own, beside the built-in one.</param>
internal sealed record PackRequest(IReadOnlyList<string> Names, IReadOnlyList<string> Folders);
