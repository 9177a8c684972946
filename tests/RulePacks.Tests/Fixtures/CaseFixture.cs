using k8s;
using YamlDotNet.Core;

namespace ComplianceAudit.RulePacks.Tests.Fixtures;

/// <summary>Reads a case's documents strictly: Kubernetes objects with the client's models, the others with the shapes beside this file.</summary>
internal static class CaseFixture
{
    private static readonly Dictionary<string, Type> OurKinds = new()
    {
        ["complianceaudit.io/v1/Case"] = typeof(CaseDocument),
        ["facts.complianceaudit.io/v1/Component"] = typeof(ComponentFact),
    };

    /// <summary>What is wrong with the documents, with file, line and field; null when nothing is.</summary>
    public static string? ProblemOf(string file, string yaml)
    {
        try
        {
            KubernetesYaml.LoadAllFromString(yaml, OurKinds, strict: true);
            return null;
        }
        catch (YamlException e)
        {
            return $"{file}:{e.Start.Line}:{e.Start.Column}: {e.InnerException?.Message ?? e.Message}; correct the field's name or its value";
        }
        catch (KeyNotFoundException e)
        {
            return $"{file}:1:1: {e.Message}: an apiVersion and kind that are neither Kubernetes' nor ours; correct them, or add the shape of a new fact beside {nameof(ComponentFact)}";
        }
    }
}
