using System.Buffers.Text;

namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.byte()</c>: base64 with its padding, not empty.</summary>
/// <remarks>Source: kube-openapi's strfmt.</remarks>
internal sealed class ByteFormat : FormatFunction
{
    public override string FormatName => "byte";

    public override IEnumerable<string> Problems(string text) => IsBase64(text) ? [] : ["expected base64 with padding, such as aGVsbG8="];

    // White space, which .NET's decoder passes over, is no base64.
    private static bool IsBase64(string text) => text.Length > 0 && !text.Any(char.IsWhiteSpace) && Base64.IsValid(text);
}
