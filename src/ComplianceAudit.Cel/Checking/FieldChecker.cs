using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Checks what is read out of maps, objects and lists: <c>operand.field</c>, <c>operand[index]</c> and their optional forms.</summary>
internal sealed class FieldChecker(Checker checker, CelSchemaProvider? schemas)
{
    private TypeVariables Types => checker.Types;

    public CelType Check(SelectExpr select)
    {
        if (!select.IsOptional && checker.Scope.Find(select) is { } meaning)
        {
            select.Meaning = meaning;
            return meaning.Type;
        }
        var field = CheckField(select);
        return select.IsOptional || select.Operand.Type.Kind == TypeKind.Optional ? CelType.Optional(field) : field;
    }

    /// <summary>Type of a field, whatever the chain of names that it ends stands for.</summary>
    public CelType CheckField(SelectExpr select)
    {
        var from = checker.Check(select.Operand);
        return FieldOf(select, from.Kind == TypeKind.Optional ? from.Parameters[0] : from);
    }

    public CelType Check(IndexExpr index)
    {
        var from = checker.Check(index.Operand);
        var at = checker.Check(index.Index);
        var isOptional = index.IsOptional || from.Kind == TypeKind.Optional;
        var element = ElementOf(index, from.Kind == TypeKind.Optional ? from.Parameters[0] : from, at);
        return isOptional ? CelType.Optional(element) : element;
    }

    private CelType FieldOf(SelectExpr select, CelType from)
    {
        switch (from.Kind)
        {
            case TypeKind.Map:
                return from.Parameters[1];
            case TypeKind.Named when schemas?.FieldsOf(from.Name) is { } fields:
                if (schemas.TypeOf(from.Name, select.Field) is { } field)
                    return field;
                checker.Errors.UnknownField(select.Offset, select.Field, from, Suggestion.For(select.Field, fields), [.. fields.Order(StringComparer.Ordinal)]);
                return CelType.Dyn;
            case TypeKind.Variable:
                Types.TryAssign(CelType.Dyn, from);
                return CelType.Dyn;
            case TypeKind.Dyn:
                return CelType.Dyn;
            default:
                checker.Errors.NoFields(select.Offset, select.Field, Types.Close(from));
                return CelType.Dyn;
        }
    }

    private CelType ElementOf(IndexExpr index, CelType from, CelType at)
    {
        var mark = Types.Mark;
        switch (from.Kind)
        {
            case TypeKind.List when Types.TryAssign(at, CelType.Int):
                return from.Parameters[0];
            case TypeKind.Map when Types.TryAssign(at, from.Parameters[0]):
                return from.Parameters[1];
            case TypeKind.Variable:
                Types.TryAssign(CelType.Dyn, from);
                return CelType.Dyn;
            case TypeKind.Dyn:
                return CelType.Dyn;
            default:
                Types.Undo(mark);
                checker.Errors.NoIndex(index.Offset, Types.Close(from), Types.Close(at));
                return CelType.Dyn;
        }
    }
}
