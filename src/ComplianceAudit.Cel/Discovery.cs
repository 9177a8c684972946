namespace ComplianceAudit.Cel;

/// <summary>Finds the parts of the language by their type, so that adding one is adding a file.</summary>
internal static class Discovery
{
    /// <summary>One of each type of this assembly that derives from <typeparamref name="T"/> and has a constructor without parameters.</summary>
    public static IEnumerable<T> MakeAll<T>() =>
        from type in typeof(Discovery).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(T)) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null
        orderby type.FullName
        select (T)Activator.CreateInstance(type)!;
}
