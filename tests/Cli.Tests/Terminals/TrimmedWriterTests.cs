using System.Globalization;
using ComplianceAudit.Cli.Terminals;

namespace ComplianceAudit.Cli.Tests.Terminals;

internal sealed class TrimmedWriterTests
{
    [TestCase("a  \nb", "a\nb")]
    [TestCase("  a  b \r\n   \n", "  a  b\r\n\n")]
    [TestCase("ends   ", "ends")]
    [TestCase("\ttab \t\n", "\ttab \t\n")]
    public void Write_SpacesAtTheEndOfALine_AreLeftOut(string text, string expected)
    {
        using var inner = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new TrimmedWriter(inner);

        writer.Write(text);

        Assert.That(inner.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Write_SpaceInOneCallAndWordInTheNext_KeepsIt()
    {
        using var inner = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new TrimmedWriter(inner);

        writer.Write("error: ");
        writer.WriteLine("found");

        Assert.That(inner.ToString(), Is.EqualTo($"error: found{writer.NewLine}"));
    }
}
