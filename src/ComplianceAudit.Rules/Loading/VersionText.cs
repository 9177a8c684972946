using System.Globalization;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Orders the versions of frameworks by their numbers: 1.9 before 1.12.</summary>
internal static class VersionText
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string left, string right)
    {
        var (a, b) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var numbers = int.TryParse(a[i], NumberStyles.None, CultureInfo.InvariantCulture, out var x)
                & int.TryParse(b[i], NumberStyles.None, CultureInfo.InvariantCulture, out var y);
            if ((numbers ? x.CompareTo(y) : string.CompareOrdinal(a[i], b[i])) is not 0 and var difference)
                return difference;
        }

        return a.Length.CompareTo(b.Length);
    }
}
