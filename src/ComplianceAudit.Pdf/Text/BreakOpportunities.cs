using System.Buffers;

namespace ComplianceAudit.Pdf.Text;

/// <summary>How welcome the end of a line is at a place.</summary>
internal enum BreakKind
{
    /// <summary>Only when a line has no better place.</summary>
    None,

    /// <summary>Inside a path, an image name or another token that is too long for a line.</summary>
    Token,

    /// <summary>Between words.</summary>
    Word,

    /// <summary>The line must end.</summary>
    Line,
}

/// <summary>Where lines may end.</summary>
internal static class BreakOpportunities
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("/\\.,:;@_=&?#|+*)]}>!%-");

    /// <summary>How welcome a line's end is between the character that ends at <paramref name="index"/> and the next.</summary>
    public static BreakKind After(string text, int index)
    {
        if (index + 1 >= text.Length)
            return BreakKind.None;
        var last = text[index];
        var next = text[index + 1];
        if (IsSpace(next))
            return BreakKind.None;
        if (IsSpace(last) || IsIdeograph(last) || IsIdeograph(next))
            return BreakKind.Word;
        if (char.IsLower(last) && char.IsUpper(next))
            return BreakKind.Token;
        return Joints.Contains(last) && !Joints.Contains(next) && FollowsWord(text, index) ? BreakKind.Token : BreakKind.None;
    }

    public static bool IsSpace(char c) => c is ' ' or '\t';

    /// <summary>Whether something stands before the joints: the dashes of <c>--flag</c> stay with it.</summary>
    private static bool FollowsWord(string text, int index)
    {
        while (index >= 0 && Joints.Contains(text[index]))
            index--;
        return index >= 0 && !char.IsWhiteSpace(text[index]);
    }

    /// <summary>Kana, CJK ideographs and Hangul syllables, which have no spaces between words.</summary>
    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff');
}
