using System.Globalization;
using System.Text;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>Names of users or groups by their numbers, from the host's own <c>/etc/passwd</c> or <c>/etc/group</c> (passwd(5), group(5)): those of this program's own root are another machine's.</summary>
internal sealed class AccountNames
{
    private const int Most = 20_000;
    private const int LongestName = 64;
    private const int NumberField = 2;

    private readonly Dictionary<uint, string> _names = [];

    /// <summary>Names of nobody: the file could not be read.</summary>
    public static AccountNames None { get; } = new();

    /// <summary>Reads the file; lines that are none of the format are left out, and of several with one number the first counts, as it does for the C library.</summary>
    public static AccountNames Parse(ReadOnlySpan<byte> file)
    {
        var names = new AccountNames();
        foreach (var range in file.Split((byte)'\n'))
        {
            if (names._names.Count == Most)
                break;
            var fields = Encoding.UTF8.GetString(file[range]).Split(':');
            if (fields.Length > NumberField && IsName(fields[0]) && uint.TryParse(fields[NumberField], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                names._names.TryAdd(number, fields[0]);
        }

        return names;
    }

    /// <summary>The name of a number; null when the node has none.</summary>
    public string? Of(uint number) => _names.GetValueOrDefault(number);

    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '$');
}
