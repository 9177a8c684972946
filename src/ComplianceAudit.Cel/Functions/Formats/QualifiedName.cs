namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.qualifiedName()</c>: the key of a label or annotation: a name of at most 63 characters, with or without a DNS subdomain and <c>/</c> before it.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class QualifiedName : FormatFunction
{
    public override string FormatName => "qualifiedName";

    public override IEnumerable<string> Problems(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
            return ["expected a name, or a DNS subdomain, '/' and a name, such as example.com/my-name"];
        var name = parts[^1].Length == 0 ? ["the name is empty"] : ObjectName.LabelTextProblems(parts[^1]);
        var prefix = parts.Length == 1 ? [] : parts[0].Length == 0 ? ["the part before '/' is empty"] : ObjectName.SubdomainProblems(parts[0]).Select(problem => "before '/': " + problem);
        return prefix.Concat(name);
    }
}
