namespace ComplianceAudit.Snapshots.Writing;

/// <summary>The checksum that zip files carry (PKWARE APPNOTE 4.4.7).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Bits = 8;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 1 << Bits).Select(value => Row((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = Table[(byte)(crc ^ value)] ^ (crc >> Bits);

        return ~crc;
    }

    private static uint Row(uint value)
    {
        for (var bit = 0; bit < Bits; bit++)
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;

        return value;
    }
}
