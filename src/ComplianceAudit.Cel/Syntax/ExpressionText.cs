using System.Text;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Writes an expression in canonical form: one line, no parentheses but those it needs.</summary>
internal sealed class ExpressionText
{
    private readonly StringBuilder _text = new();

    public static string Of(Expr expression)
    {
        var text = new ExpressionText();
        expression.Write(text);
        return text._text.ToString();
    }

    public void Append(string text) => _text.Append(text);

    /// <summary>Writes a part, in parentheses when it binds less tightly than a level.</summary>
    public void Append(Expr part, int lowest)
    {
        if (part.Level >= lowest)
        {
            part.Write(this);
            return;
        }
        _text.Append('(');
        part.Write(this);
        _text.Append(')');
    }

    public void AppendCall(Expr? target, string function, Expr[] arguments)
    {
        if (target is not null)
        {
            Append(target, Precedence.Primary);
            _text.Append('.');
        }
        _text.Append(function).Append('(');
        for (var i = 0; i < arguments.Length; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            Append(arguments[i], Precedence.Conditional);
        }
        _text.Append(')');
    }
}
