using System.Reflection;

namespace ComplianceAudit.Cel.Tests;

/// <summary>The library's surface is what PublicApi.txt says.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void Surface_OfTheLibrary_IsTheApprovedOne()
    {
        var approved = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "PublicApi.txt")).ReplaceLineEndings("\n");

        var surface = string.Concat(typeof(CelValue).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Describe));

        Assert.That(surface, Is.EqualTo(approved), $"If the change is meant, make tests/Cel.Tests/PublicApi.txt say:\n{surface}");
    }

    private static string Describe(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(declared)
            .Where(member => IsPromised(member) && !member.Name.Contains('<', StringComparison.Ordinal))
            .Select(member => $"  {member}\n").Order(StringComparer.Ordinal);
        return $"{type.FullName}\n{string.Concat(members)}";
    }

    private static bool IsPromised(MemberInfo member) => member switch
    {
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && (method is ConstructorInfo || !method.IsSpecialName),
        PropertyInfo property => property.GetMethod is { } getter && IsVisible(getter),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        _ => false,
    };

    private static bool IsVisible(MethodInfo getter) => getter.IsPublic || getter.IsFamily || getter.IsFamilyOrAssembly;
}
