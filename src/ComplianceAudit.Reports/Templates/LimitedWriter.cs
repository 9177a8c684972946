using System.Globalization;
using System.Text;

namespace ComplianceAudit.Reports.Templates;

/// <summary>Collects a template's output and ends it when it grows or lasts too long.</summary>
internal sealed class LimitedWriter(string file, TemplateLimits limits, TimeProvider time) : TextWriter(CultureInfo.InvariantCulture)
{
    private const int WritesBetweenLooks = 1024;

    private readonly StringBuilder _text = new();
    private readonly long _started = time.GetTimestamp();
    private int _writes;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Add([value]);

    public override void Write(string? value) => Add(value);

    public override void Write(ReadOnlySpan<char> buffer) => Add(buffer);

    public override void Write(char[] buffer, int index, int count) => Add(buffer.AsSpan(index, count));

    public override Task WriteAsync(char value) => Done(() => Add([value]));

    public override Task WriteAsync(string? value) => Done(() => Add(value));

    public override Task WriteAsync(char[] buffer, int index, int count) => Done(() => Add(buffer.AsSpan(index, count)));

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) => Done(() => Add(buffer.Span));

    public override string ToString() => _text.ToString();

    private static Task Done(Action write)
    {
        write();
        return Task.CompletedTask;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (text.Length > limits.Characters - _text.Length)
            throw ReportErrors.TemplateLimit(file, string.Create(CultureInfo.InvariantCulture, $"{limits.Characters} characters of output"));

        if (_writes++ % WritesBetweenLooks == 0 && time.GetElapsedTime(_started) > limits.Time)
            throw ReportErrors.TemplateLimit(file, string.Create(CultureInfo.InvariantCulture, $"{limits.Time.TotalSeconds} seconds"));

        _text.Append(text);
    }
}
