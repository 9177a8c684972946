using System.Globalization;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Major and minor of a Kubernetes version: what benchmarks and defaults go by.</summary>
internal readonly record struct MinorVersion(int Major, int Minor) : IComparable<MinorVersion>
{
    /// <summary>Reads <c>v1.34.1</c>, <c>1.34</c> or <c>v1.34.1-eks-3025e55</c>; null when it is none of these.</summary>
    public static MinorVersion? Parse(string text)
    {
        var parts = text.TrimStart('v').Split('.');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1].TrimEnd('+').Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new MinorVersion(major, minor)
            : null;
    }

    public int CompareTo(MinorVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>How far apart two versions are, in minor releases.</summary>
    public int DistanceTo(MinorVersion other) => Math.Abs(((Major - other.Major) * 1000) + Minor - other.Minor);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
