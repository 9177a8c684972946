namespace ComplianceAudit.Cel;

/// <summary>Finds the parts of the language by their type, so that adding one is adding a file.</summary>
internal static class Discovery
{
    private static readonly Type[] Types = TypesInOrder();

    /// <summary>One of each type of this assembly that derives from <typeparamref name="T"/> and has a constructor without parameters.</summary>
    public static T[] MakeAll<T>()
    {
        var types = Array.FindAll(Types, type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null);
        return Array.ConvertAll(types, type => (T)Activator.CreateInstance(type)!);
    }

    private static Type[] TypesInOrder()
    {
        var types = typeof(Discovery).Assembly.GetTypes();
        Array.Sort(types, (one, other) => string.CompareOrdinal(one.FullName, other.FullName));
        return types;
    }
}
