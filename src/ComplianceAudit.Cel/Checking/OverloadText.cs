namespace ComplianceAudit.Cel.Checking;

/// <summary>Says what a call gives and what the overloads of its name take.</summary>
internal static class OverloadText
{
    public static CelError Report(CheckErrors errors, TypeVariables types, int offset, string name, ReadOnlySpan<Overload> overloads, ReadOnlySpan<CelType> arguments)
    {
        var found = new List<string>();
        foreach (var argument in arguments)
            found.Add(types.Close(argument).ToString());
        if (name is "==" or "!=")
            return errors.NotOneType(offset, string.Join($" {name} ", found), name);
        if (name == "in")
            return errors.NotWithin(offset, types.Close(arguments[0]), types.Close(arguments[1]));
        return errors.NoOverload(offset, FormOf(name, found, overloads[0]), name, Near(types, overloads, arguments));
    }

    /// <summary>The call in the form in which its overloads are written.</summary>
    private static string FormOf(string name, List<string> arguments, Overload overload)
    {
        if (overload.IsMember)
            return $"{arguments[0]}.{name}({string.Join(", ", arguments.Skip(1))})";
        if (overload.Form.StartsWith(name + "(", StringComparison.Ordinal))
            return $"{name}({string.Join(", ", arguments)})";
        return arguments.Count == 1 ? name + arguments[0] : string.Join($" {name} ", arguments);
    }

    /// <summary>The overloads that take the first argument as it is; all when none does.</summary>
    private static List<string> Near(TypeVariables types, ReadOnlySpan<Overload> overloads, ReadOnlySpan<CelType> arguments)
    {
        var (near, all) = (new List<string>(), new List<string>());
        foreach (var overload in overloads)
        {
            all.Add(overload.Form);
            if (arguments.Length > 1 && types.TryCall(overload with { Parameters = [overload.Parameters[0]] }, arguments[..1], out _))
                near.Add(overload.Form);
        }
        return near.Count > 0 ? near : all;
    }
}
