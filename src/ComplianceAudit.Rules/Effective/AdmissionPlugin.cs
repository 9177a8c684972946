using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>One admission plugin that is compiled into kube-apiserver.</summary>
/// <param name="Name">As <c>--enable-admission-plugins</c> writes it.</param>
/// <param name="From">First version that has it; null when every version that there are data on does.</param>
/// <param name="Removed">First version without it, or null.</param>
/// <param name="On">Version from which it is on unless it is disabled; null when it must be enabled.</param>
/// <param name="Gate">Feature gate without which it does nothing although it is on; empty for none.</param>
internal sealed record AdmissionPlugin(string Name, MinorVersion? From, MinorVersion? Removed, MinorVersion? On, string Gate)
{
    public bool ExistsIn(MinorVersion version) => !(From?.CompareTo(version) > 0) && !(Removed?.CompareTo(version) <= 0);

    /// <summary>Whether a server of that version runs it when no flag names it; its <see cref="Gate"/> is another matter.</summary>
    public bool IsOnByDefault(MinorVersion version) => ExistsIn(version) && On?.CompareTo(version) <= 0;
}
