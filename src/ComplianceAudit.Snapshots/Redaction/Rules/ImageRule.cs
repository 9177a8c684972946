using System.Buffers;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>References to images stay; a text that is none, such as one with a registry's user, goes.</summary>
internal sealed class ImageRule : TextRule
{
    private const string Scheme = "://";

    /// <summary>Digits of the shortest digest, by which it is told from a registry's port.</summary>
    private const int ShortestDigest = 32;

    private static readonly SearchValues<char> OfReferences = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:+");
    private static readonly SearchValues<char> OfDigests = SearchValues.Create("abcdefABCDEF0123456789");

    private static readonly PropertyKey Images = PropertyKeys.Add("images");
    private static readonly PropertyKey Names = PropertyKeys.Add("names");

    public override IReadOnlyList<string> Keys => ["image", "imageID", "imageRef", "names", "reference"];

    protected override bool IsMine(ref RedactionPass pass) => pass.Key != Names || pass.OwnerKey == Images;

    protected override void ApplyToText(ref RedactionPass pass)
    {
        if (IsReference(pass.Text))
            pass.Copy();
        else
            pass.Take("image", "");
    }

    private static bool IsReference(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(Scheme) is >= 0 and var scheme)
            text = text[(scheme + Scheme.Length)..];

        var at = text.LastIndexOf('@');
        var name = at < 0 ? text : text[..at];
        var digest = at < 0 ? "" : text[(at + 1)..];
        return !name.ContainsAnyExcept(OfReferences) && !CredentialShape.IsToken(name) && (at < 0 || IsDigest(digest));
    }

    private static bool IsDigest(ReadOnlySpan<char> text)
    {
        var digits = text[(text.IndexOf(':') + 1)..];
        return digits.Length >= ShortestDigest && digits.Length < text.Length && !digits.ContainsAnyExcept(OfDigests) && !text[..^digits.Length].ContainsAnyExcept(OfReferences);
    }
}
