namespace ComplianceAudit.Cel.Syntax;

/// <summary>A token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">A name, a symbol, a number's digits.</param>
/// <param name="Value">Value of a string or bytes literal.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, CelValue Value = default)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol or TokenKind.Keyword && Text == symbol;
}
