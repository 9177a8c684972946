using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>Reads the escapes that the suite's conversion to JSON left as they stood; README.md says which and why.</summary>
internal static partial class LeftEscapes
{
    /// <summary>The value with its escapes read; false when it is no string or bytes, or holds no such escape.</summary>
    public static bool TryRead(CelValue expected, out CelValue read)
    {
        read = expected;
        if (expected.Kind is not (CelKind.String or CelKind.Bytes))
            return false;
        var text = expected.Kind == CelKind.String ? expected.AsString : Encoding.UTF8.GetString(expected.AsBytes);
        var plain = Escape().Replace(text, match => CharacterOf(match.Value));
        read = expected.Kind == CelKind.String ? CelValue.Of(plain) : CelValue.Of(Encoding.UTF8.GetBytes(plain));
        return plain != text;
    }

    private static string CharacterOf(string escape) =>
        escape == "\\?" ? "?" : char.ConvertFromUtf32(int.Parse(escape.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}|\?)")]
    private static partial Regex Escape();
}
