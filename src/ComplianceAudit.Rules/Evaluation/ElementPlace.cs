using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Where an element stands, for readers and for what stays the same between a template and its pods.</summary>
internal static class ElementPlace
{
    /// <summary>Path for readers, from the resource's root; a resource of its own is named.</summary>
    public static string PathOf(Subject subject, CelValue item)
    {
        if (!IsOfDocument(item, out var resource, out var node))
            return $"[{KeyedPath.OfValue(item)}]";
        var path = KeyedPath.Of(resource, node);
        return ReferenceEquals(resource, subject.Resource) ? path : $"{resource.Label} {path}".TrimEnd();
    }

    /// <summary>The same from the pod's root, equal for a template and its pods.</summary>
    public static string KeyOf(Subject subject, CelValue item) =>
        subject.IsTemplate && IsOfDocument(item, out var resource, out var node) && ReferenceEquals(resource, subject.Resource) && node > subject.Pod
            ? KeyedPath.Of(resource, node, subject.Pod)
            : PathOf(subject, item);

    /// <summary>Line of the manifest where it stands; 0 where it does not stand in the subject's own.</summary>
    public static int LineOf(Subject subject, CelValue item) =>
        IsOfDocument(item, out var resource, out var node) && ReferenceEquals(resource, subject.Resource) ? resource.Document.LineOf(node) : 0;

    private static bool IsOfDocument(CelValue item, out ResourceReader resource, out int node)
    {
        var isNode = item.TryGetNode(out var reader, out node);
        resource = (reader as ResourceReader)!;
        return isNode && resource is not null;
    }
}
