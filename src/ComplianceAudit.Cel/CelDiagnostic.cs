namespace ComplianceAudit.Cel;

/// <summary>One thing wrong with an expression, placed in the file that holds it. Immutable; equal when it says the same of the same place.</summary>
public sealed class CelDiagnostic : IEquatable<CelDiagnostic>
{
    private readonly string _excerpt;

    internal CelDiagnostic(string code, string message, CelSource source, int offset)
    {
        Code = code;
        Message = message;
        File = source.File;
        (Line, Column, _excerpt) = source.Locate(offset);
    }

    /// <summary>Stable code: CEL1nn syntax, CEL2nn names, calls and types, CEL3nn evaluation.</summary>
    public string Code { get; }

    /// <summary>File as it was given to <see cref="CelSource"/>.</summary>
    public string File { get; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Column in the line, from 1, in Unicode code points.</summary>
    public int Column { get; }

    /// <summary>What was found, what was expected, what to do; one line.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public bool Equals(CelDiagnostic? other) =>
        other is not null && (Code, File, Line, Column, Message) == (other.Code, other.File, other.Line, other.Column, other.Message);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelDiagnostic);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, File, Line, Column, Message);

    /// <summary>Place, code and message, then the line of the file with a caret below the place; three lines, none ends the text.</summary>
    public override string ToString() =>
        $"{File}:{Line}:{Column}: {Code}: {Message}\n  | {_excerpt}\n  | {new string('.', Column - 1)}^";
}
