using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Effective;

/// <summary>A file that a component reads because a flag names it.</summary>
/// <param name="Path">Where it lies; empty when only the flag is known, and not its value.</param>
/// <param name="Format">Its kind as the collector tells it: <c>kubelet.config.k8s.io/v1beta1 KubeletConfiguration</c>; empty when it was not read.</param>
/// <param name="Content">What it holds, read in place from the fact; unknown, with the reason, when it was not read.</param>
internal sealed record ComponentFile(string Path, string Format, CelValue Content);
