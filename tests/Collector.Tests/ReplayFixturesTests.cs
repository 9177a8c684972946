using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceAudit.ReplayServer;
using k8s.Models;

namespace ComplianceAudit.Collector.Tests;

/// <summary>Objects made by hand have the fields that Kubernetes has, and no others.</summary>
internal sealed class ReplayFixturesTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [Test]
    public void Node_ReadStrictly_IsANode() => Assert.That(JsonSerializer.Deserialize<V1Node>(ReplayFixtures.ControlPlaneNode, Strict)?.Spec.ProviderID, Is.Not.Empty);

    [Test]
    public void Pod_ReadStrictly_IsAPod() => Assert.That(JsonSerializer.Deserialize<V1Pod>(ReplayFixtures.ApiServerPod, Strict)?.Spec.Containers, Has.Count.EqualTo(1));
}
