using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel;

/// <summary>Why an evaluation has no value. Immutable.</summary>
public sealed class CelError
{
    private readonly CelSource? _source;
    private readonly int _offset;
    private readonly Budget? _ended;

    /// <summary>An error of a host function.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What was found, what was expected; no full stop.</param>
    public CelError(string code, string message)
        : this(code, message, null, 0)
    {
    }

    private CelError(string code, string message, CelSource? source, int offset, Budget? ended = null)
    {
        _ended = ended;
        Code = code;
        Message = message;
        _source = source;
        _offset = offset;
    }

    /// <summary>Stable code, such as CEL302.</summary>
    public string Code { get; }

    /// <summary>What happened.</summary>
    public string Message { get; }

    /// <summary>The same with its place; null when the host made the error outside an expression.</summary>
    public CelDiagnostic? Diagnostic => _source is null ? null : new CelDiagnostic(Code, Message, _source, _offset);

    /// <summary>Code and message in one line.</summary>
    public override string ToString() => $"{Code}: {Message}";

    internal bool IsPlaced => _source is not null;

    /// <summary>This error, placed where it first arose.</summary>
    internal CelError At(CelSource source, int offset)
    {
        if (IsPlaced)
            return this;
        var placed = new CelError(Code, Message, source, offset);
        _ended?.Place(placed);
        return placed;
    }

    /// <summary>This error as the end of an evaluation, which learns its place.</summary>
    internal CelError Ending(Budget budget) => new(Code, Message, null, 0, budget);
}
