using System.Text;

namespace ComplianceAudit.Cli.Terminals;

/// <summary>Leaves out spaces at the ends of lines, which tables are padded with: files and pipes keep what is read alone.</summary>
internal sealed class TrimmedWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    private int _spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces++;
            return;
        }

        if (value is not ('\n' or '\r'))
            inner.Write(new string(' ', _spaces));
        _spaces = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
