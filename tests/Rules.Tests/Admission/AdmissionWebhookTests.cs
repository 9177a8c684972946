namespace ComplianceAudit.Rules.Tests.Admission;

internal sealed class AdmissionWebhookTests
{
    private const string Rule = "rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]";

    [TestCase("kyverno-resource-validating-webhook-cfg", $"{{name: validate.kyverno.svc-fail, {Rule}}}", "Kyverno: kyverno-resource-validating-webhook-cfg/validate.kyverno.svc-fail (failurePolicy Fail)")]
    [TestCase("checks", $"{{name: validation.example.com, failurePolicy: Ignore, clientConfig: {{service: {{namespace: gatekeeper-system, name: webhook}}}}, {Rule}}}", "Gatekeeper: checks/validation.example.com (failurePolicy Ignore)")]
    [TestCase("clusterwide-no-root", $"{{name: no-root.kubewarden.admission, {Rule}}}", "Kubewarden: clusterwide-no-root/no-root.kubewarden.admission (failurePolicy Fail)")]
    [TestCase("own", $"{{name: own.example.com, {Rule}}}", "webhook: own/own.example.com (failurePolicy Fail)")]
    [TestCase("own", $"{{name: own.example.com, namespaceSelector: {{matchLabels: {{tier: back}}}}, {Rule}}}", "")]
    [TestCase("own", "{name: own.example.com, rules: [{apiGroups: [apps], apiVersions: [v1], operations: ['*'], resources: ['*']}]}", "")]
    [TestCase("own", "{name: own.example.com}", "")]
    public void Engines_OfAPod_AreTheWebhooksThatAreAsked(string configuration, string webhook, string engine)
    {
        var evidence = Tried.Cluster().Add(
            Tried.Webhooks, $$"""{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration","metadata":{"name":"{{configuration}}"},"webhooks":[{{Tried.Json(webhook)}}]}""");

        var answer = Tried.Ask(evidence, "admission.engines(object, admission.pod('host-pid', 'shop')).join()");

        Assert.That(answer, Is.EqualTo($"\"{engine}\""));
    }
}
