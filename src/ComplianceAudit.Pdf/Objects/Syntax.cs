using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceAudit.Pdf.Objects;

/// <summary>A growing piece of PDF syntax (ISO 32000-1, 7.3): names and operators as given, numbers, strings and references in their encoded form.</summary>
internal sealed class Syntax
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&'*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public int Length => _bytes.WrittenCount;

    public void Clear() => _bytes.ResetWrittenCount();

    public Syntax Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Appends ASCII as it stands.</summary>
    public Syntax Raw(string ascii)
    {
        Encoding.ASCII.GetBytes(ascii, _bytes);
        return this;
    }

    public Syntax Integer(long value)
    {
        value.TryFormat(_bytes.GetSpan(20), out var length, default, CultureInfo.InvariantCulture);
        _bytes.Advance(length);
        return this;
    }

    /// <summary>Appends a number with at most three decimals, followed by a space.</summary>
    public Syntax Number(double value)
    {
        var rounded = Math.Round(value, 3) + 0.0;
        rounded.TryFormat(_bytes.GetSpan(32), out var length, "0.###", CultureInfo.InvariantCulture);
        _bytes.Advance(length);
        return Bytes(" "u8);
    }

    public Syntax Numbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            Number(value);
        return this;
    }

    public Syntax Reference(int id) => Integer(id).Raw(" 0 R ");

    public Syntax References(IEnumerable<int> ids)
    {
        Raw("[");
        foreach (var id in ids)
            Reference(id);
        return Raw("]");
    }

    /// <summary>Appends a text string (7.9.2.2): ASCII readable, anything else as UTF-16.</summary>
    public Syntax Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return Raw("(").Raw(text).Raw(")");
        return Raw("<FEFF").Raw(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Raw(">");
    }

    /// <summary>Appends a byte string (7.3.4.3).</summary>
    public Syntax Hex(ReadOnlySpan<byte> bytes) => Raw("<").Raw(Convert.ToHexString(bytes)).Raw(">");

    /// <summary>Appends a date (7.9.4) in UTC.</summary>
    public Syntax Date(DateTimeOffset moment) => Raw("(D:" + moment.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "Z)");

    /// <summary>Appends a name (7.3.5) whose characters come from outside.</summary>
    public Syntax Name(string name)
    {
        Raw("/");
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_')
                Bytes([b]);
            else
                Raw("#" + b.ToString("X2", CultureInfo.InvariantCulture));
        }
        return this;
    }
}
