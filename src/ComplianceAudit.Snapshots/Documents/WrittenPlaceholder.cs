using System.Buffers;
using System.Text;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>The placeholder of a redacted value exactly as <see cref="RedactedValueJson"/> writes it, found without a JSON reader; written otherwise, it is left to one.</summary>
internal readonly ref struct WrittenPlaceholder
{
    /// <summary>Longest number whose value surely fits.</summary>
    private const int MostDigits = 9;

    /// <summary>What stands in a text of ASCII as itself.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (byte)code).Where(code => code is not ((byte)'"' or (byte)'\\'))]);

    /// <summary>All of it.</summary>
    public ReadOnlySpan<byte> Json { get; private init; }

    public ReadOnlySpan<byte> Id { get; private init; }

    public ReadOnlySpan<byte> Flag { get; private init; }

    public int Length { get; private init; }

    public bool CredentialLike { get; private init; }

    /// <summary>Values that a reader would have met in it.</summary>
    public int Values => Flag.Length > 0 ? 6 : 5;

    /// <summary>Takes the placeholder that JSON begins with.</summary>
    public static bool TryTake(ReadOnlySpan<byte> json, out WrittenPlaceholder placeholder)
    {
        placeholder = default;
        var rest = json;
        if (!Pass(ref rest, "{\"$redacted\":{\"id\":\""u8) || !TakeText(ref rest, out var id)
            || !Pass(ref rest, ",\"length\":"u8) || !TakeNumber(ref rest, out var length)
            || !Pass(ref rest, ",\"credentialLike\":"u8) || !TakeTruth(ref rest, out var credentialLike))
            return false;

        ReadOnlySpan<byte> flag = [];
        if (Pass(ref rest, ",\"flag\":\""u8) && (!TakeText(ref rest, out flag) || flag.Length == 0))
            return false;

        if (!Pass(ref rest, "}}"u8))
            return false;

        placeholder = new WrittenPlaceholder { Json = json[..^rest.Length], Id = id, Flag = flag, Length = length, CredentialLike = credentialLike };
        return true;
    }

    public bool Is(RedactedValue value) =>
        value.Length == Length && value.CredentialLike == CredentialLike && Ascii.Equals(Id, value.Id) && Ascii.Equals(Flag, value.Flag);

    public RedactedValue ToValue() => new(Encoding.ASCII.GetString(Id), Length, CredentialLike, Encoding.ASCII.GetString(Flag));

    private static bool Pass(scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
            return false;

        rest = rest[expected.Length..];
        return true;
    }

    /// <summary>Takes a text and the quote that ends it.</summary>
    private static bool TakeText(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        var end = rest.IndexOfAnyExcept(Plain);
        text = end < 0 ? [] : rest[..end];
        rest = end < 0 ? [] : rest[end..];
        return Pass(ref rest, "\""u8);
    }

    private static bool TakeNumber(scoped ref ReadOnlySpan<byte> rest, out int number)
    {
        var digits = 0;
        for (number = 0; digits < rest.Length && digits <= MostDigits && rest[digits] is >= (byte)'0' and <= (byte)'9'; digits++)
            number = (number * 10) + rest[digits] - '0';

        var isNumber = digits is > 0 and <= MostDigits && (digits == 1 || rest[0] != '0');
        rest = rest[digits..];
        return isNumber;
    }

    private static bool TakeTruth(scoped ref ReadOnlySpan<byte> rest, out bool truth)
    {
        truth = Pass(ref rest, "true"u8);
        return truth || Pass(ref rest, "false"u8);
    }
}
