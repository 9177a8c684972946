using System.Text;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>A place in UTF-8 text that only moves on: it sees each byte once, so that a long line costs no more than many short ones.</summary>
internal struct TextPosition
{
    private const byte NewLine = (byte)'\n';

    public TextPosition()
    {
    }

    /// <summary>Line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Column in UTF-16 units, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Moves behind whole characters.</summary>
    public void Pass(ReadOnlySpan<byte> utf8)
    {
        var end = utf8.LastIndexOf(NewLine);
        if (end >= 0)
        {
            Line += utf8.Count(NewLine);
            Column = 1;
        }

        Column += Encoding.UTF8.GetCharCount(utf8[(end + 1)..]);
    }
}
