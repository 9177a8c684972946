using System.Text;
using ComplianceAudit.Snapshots.Manifests;

namespace ComplianceAudit.Snapshots.Tests.Manifests;

public sealed class TextPositionTests
{
    [TestCase("", 1, 1)]
    [TestCase("ab", 1, 3)]
    [TestCase("ab\n", 2, 1)]
    [TestCase("a\n\nbc", 3, 3)]
    [TestCase("é\U0001F600x", 1, 5)]
    [TestCase("é\r\n é", 2, 3)]
    public void Pass_PieceByPiece_EndsWhereTheWholeTextDoes(string text, int line, int column)
    {
        var (whole, pieces) = (new TextPosition(), new TextPosition());

        whole.Pass(Encoding.UTF8.GetBytes(text));
        foreach (var character in text.EnumerateRunes())
            pieces.Pass(Encoding.UTF8.GetBytes(character.ToString()));

        Assert.That((whole.Line, whole.Column), Is.EqualTo((line, column)));
        Assert.That((pieces.Line, pieces.Column), Is.EqualTo((line, column)));
    }
}
