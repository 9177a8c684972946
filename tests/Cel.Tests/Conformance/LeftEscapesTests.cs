using System.Text;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>The leniency towards expected values reaches no further than the escapes that it is for.</summary>
public sealed class LeftEscapesTests
{
    [TestCase(@" \u0100 \U0001f62c \? ", " \u0100 \U0001f62c ? ")]
    [TestCase(@"\ufffb", "\ufffb")]
    [TestCase(@"\U0010ffff \U00088888", "\U0010ffff \U00088888")]
    public void TryRead_LeftEscape_GivesTheCharacter(string expected, string wanted)
    {
        var isRead = LeftEscapes.TryRead(CelValue.Of(expected), out var read);

        Assert.That((isRead, read.AsString), Is.EqualTo((true, wanted)));
    }

    [Test]
    public void TryRead_LeftEscapeInBytes_GivesTheOctet()
    {
        var isRead = LeftEscapes.TryRead(CelValue.Of(@" \? "u8.ToArray()), out var read);

        Assert.That((isRead, Encoding.UTF8.GetString(read.AsBytes)), Is.EqualTo((true, " ? ")));
    }

    [TestCase("plain ? text")]
    [TestCase(@"\n \x41 \101 \u12 \U1234")]
    public void TryRead_NoLeftEscape_AllowsNoOtherReading(string expected)
    {
        var isRead = LeftEscapes.TryRead(CelValue.Of(expected), out _);

        Assert.That(isRead, Is.False);
    }
}
