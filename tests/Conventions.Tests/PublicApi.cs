using System.Reflection;

namespace ComplianceAudit.Conventions.Tests;

/// <summary>Writes what an assembly promises: every public type and member, a line each, in ordinal order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Describe));

    private static string Describe(Type type)
    {
        var members = type.GetMembers(Declared)
            .Where(IsPromised)
            .Select(member => $"  {Signature(member)}\n")
            .Distinct()
            .Order(StringComparer.Ordinal);
        return $"{KindOf(type)} {type.FullName}{BaseOf(type)}\n{string.Concat(members)}";
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string BaseOf(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? " : " + Name(parent) : "";

    // What a record's compiler writes for every record says nothing about this one.
    private static bool IsPromised(MemberInfo member) => member switch
    {
        ConstructorInfo made => IsVisible(made) && !made.IsStatic && made.GetParameters().FirstOrDefault()?.ParameterType != made.DeclaringType,
        MethodInfo method => IsVisible(method) && !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object)
            && method.Name is not ("PrintMembers" or "<Clone>$" or "Deconstruct") && !(method.Name == "Equals" && method.GetParameters().Length == 1),
        PropertyInfo property => property.Name != "EqualityContract" && property.GetAccessors(true).Any(IsVisible),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        EventInfo => true,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Signature(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Parameters(made)})",
        MethodInfo method => $"{Modifier(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{Modifier(property.GetAccessors(true)[0])}{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Modifier(MethodBase method) => method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "";

    private static string Accessors(PropertyInfo property) =>
        string.Join(' ', property.GetAccessors(true).Where(IsVisible).Select(accessor => accessor.ReturnType == typeof(void) ? "set;" : "get;").Order(StringComparer.Ordinal));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type switch
    {
        { IsByRef: true } => "ref " + Name(type.GetElementType()!),
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
