using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Checking;

/// <summary>The names that one place of an expression sees.</summary>
internal sealed class Scope(NameTable names)
{
    private readonly List<(string Name, Meaning.Local Meaning)> _locals = [];

    /// <summary>Every name in sight, for suggestions.</summary>
    public IEnumerable<string> Names => _locals.Select(local => local.Name).Concat(names.Names);

    public void Declare(string name, CelType type) => _locals.Add((name, new Meaning.Local(_locals.Count, type)));

    public void Forget(int count) => _locals.RemoveRange(_locals.Count - count, count);

    /// <summary>What a name stands for; null when it stands for nothing.</summary>
    public Meaning? Find(NameExpr name) => (name.IsRooted ? null : FindLocal(name.Name)) ?? names.Find(name.Name, name.IsRooted);

    /// <summary>What a whole chain of names stands for; null when it is a field of something.</summary>
    public Meaning? Find(SelectExpr chain) =>
        RootOf(chain) is { } root && names.IsSpace(root.Name) && (root.IsRooted || FindLocal(root.Name) is null) ? names.Find(TextOf(chain), root.IsRooted) : null;

    public Meaning.Local? FindLocal(string name)
    {
        for (var i = _locals.Count - 1; i >= 0; i--)
        {
            if (_locals[i].Name == name)
                return _locals[i].Meaning;
        }
        return null;
    }

    /// <summary>The first name of a chain of names such as <c>a.b.c</c>; null when the expression is none.</summary>
    public static NameExpr? RootOf(Expr expression)
    {
        while (expression is SelectExpr { IsOptional: false } select)
            expression = select.Operand;
        return expression as NameExpr;
    }

    /// <summary>A chain of names with its dots.</summary>
    public static string TextOf(Expr chain) => chain is SelectExpr select ? $"{TextOf(select.Operand)}.{select.Field}" : ((NameExpr)chain).Name;
}
