using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;

namespace ComplianceAudit.Collector.Nodes.Hosts;

/// <summary>A TCP socket that waits for connections.</summary>
/// <param name="Address">Address that it is bound to; <c>0.0.0.0</c> and <c>::</c> for all.</param>
/// <param name="Port">Its port.</param>
/// <param name="Inode">Number by which processes have it open.</param>
internal sealed record ListeningSocket(string Address, int Port, ulong Inode);

/// <summary>Reads <c>/proc/PID/net/tcp</c> and <c>tcp6</c> (proc_net_tcp(5)): columns of numbers in the byte order of the machine.</summary>
internal static class ListeningSockets
{
    private const string Listening = "0A";
    private const int LocalColumn = 1;
    private const int StateColumn = 3;
    private const int InodeColumn = 9;
    private const int Most = 4_096;

    /// <summary>The sockets in the file's order; lines of another form are left out.</summary>
    public static IReadOnlyList<ListeningSocket> Parse(ReadOnlySpan<byte> table)
    {
        var found = new List<ListeningSocket>();
        foreach (var range in table.Split((byte)'\n'))
        {
            if (found.Count == Most)
                break;
            var columns = Encoding.ASCII.GetString(table[range]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > InodeColumn && columns[StateColumn] == Listening && Socket(columns[LocalColumn], columns[InodeColumn]) is { } socket)
                found.Add(socket);
        }

        return found;
    }

    private static ListeningSocket? Socket(string local, string inode) =>
        local.Split(':') is [var address, var port]
        && ushort.TryParse(port, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        && ulong.TryParse(inode, NumberStyles.None, CultureInfo.InvariantCulture, out var node)
        && AddressOf(address) is { } text
            ? new ListeningSocket(text, number, node)
            : null;

    /// <summary>An address is words of 32 bits, each in the byte order of the machine.</summary>
    private static string? AddressOf(string hex)
    {
        if (hex.Length is not (8 or 32) || !hex.All(char.IsAsciiHexDigit))
            return null;
        var bytes = Convert.FromHexString(hex);
        for (var word = 0; word < bytes.Length && BitConverter.IsLittleEndian; word += sizeof(uint))
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(word), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(word)));
        return new IPAddress(bytes).ToString();
    }
}
