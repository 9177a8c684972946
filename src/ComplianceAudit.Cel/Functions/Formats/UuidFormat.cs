namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.uuid()</c>: 32 hexadecimal digits of any case in groups of 8, 4, 4, 4 and 12; each hyphen between them may be missing.</summary>
/// <remarks>Source: kube-openapi's strfmt.</remarks>
internal sealed class UuidFormat : FormatFunction
{
    private static readonly int[] Groups = [8, 4, 4, 4, 12];

    public override string FormatName => "uuid";

    public override IEnumerable<string> Problems(string text) =>
        IsUuid(text) ? [] : ["expected 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, such as 123e4567-e89b-12d3-a456-426614174000"];

    private static bool IsUuid(string text)
    {
        var at = 0;
        foreach (var length in Groups)
        {
            if (at > 0 && at < text.Length && text[at] == '-')
                at++;
            for (var end = at + length; at < end; at++)
            {
                if (at >= text.Length || !char.IsAsciiHexDigit(text[at]))
                    return false;
            }
        }
        return at == text.Length;
    }
}
