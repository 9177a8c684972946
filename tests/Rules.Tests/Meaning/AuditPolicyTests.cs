using ComplianceAudit.Rules.Evaluation.Functions;

namespace ComplianceAudit.Rules.Tests.Meaning;

internal sealed class AuditPolicyTests
{
    private static readonly string Recorded = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Meaning", "Policies", "recorded.yaml"));
    private static readonly string Layered = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Meaning", "Policies", "layered.yaml"));

    // A policy that was recorded on a cluster.
    [TestCase("{'verb': 'get', 'resource': 'secrets', 'namespace': 'shop', 'name': 'x'}", "Metadata")]
    [TestCase("{'user': 'system:kube-scheduler', 'verb': 'get', 'resource': 'secrets'}", "None")]
    [TestCase("{'user': 'system:kube-scheduler', 'verb': 'create', 'resource': 'secrets'}", "Metadata")]
    [TestCase("{'verb': 'get', 'path': '/healthz/etcd'}", "None")]
    [TestCase("{'verb': 'get', 'path': '/version'}", "None")]
    [TestCase("{'verb': 'get', 'path': '/version/x'}", "Metadata")]
    [TestCase("{'verb': 'create', 'group': 'authentication.k8s.io', 'resource': 'tokenreviews'}", "Metadata")]
    [TestCase("{'verb': 'create', 'group': 'rbac.authorization.k8s.io', 'resource': 'clusterroles'}", "RequestResponse")]
    [TestCase("{'verb': 'list', 'group': 'rbac.authorization.k8s.io', 'resource': 'clusterroles'}", "Metadata")]
    [TestCase("{'verb': 'create', 'resource': 'pods', 'subresource': 'exec'}", "Metadata")]
    public void Level_RecordedPolicy_IsThatOfTheFirstMatchingRule(string request, string level)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer("audit-policy-file", Recorded), $"audit.level(object, {request})");

        Assert.That(value, Is.EqualTo($"\"{level}\""));
    }

    // A policy of many layers, in the shape of the one that Kubernetes' own cloud provider scripts install.
    [TestCase("{'user': 'system:kube-proxy', 'verb': 'watch', 'resource': 'endpoints'}", "None")]
    [TestCase("{'user': 'system:kube-proxy', 'verb': 'watch', 'resource': 'services', 'subresource': 'status'}", "None")]
    [TestCase("{'user': 'system:kube-proxy', 'verb': 'watch', 'resource': 'pods'}", "Request")]
    [TestCase("{'user': 'system:node:a', 'groups': ['system:nodes', 'system:authenticated'], 'verb': 'get', 'resource': 'nodes', 'subresource': 'status'}", "None")]
    [TestCase("{'groups': ['system:nodes'], 'verb': 'update', 'resource': 'nodes', 'subresource': 'status'}", "Request")]
    [TestCase("{'user': 'system:unsecured', 'verb': 'get', 'resource': 'configmaps', 'namespace': 'kube-system'}", "None")]
    [TestCase("{'user': 'system:unsecured', 'verb': 'get', 'resource': 'configmaps', 'namespace': 'shop'}", "Metadata")]
    [TestCase("{'verb': 'update', 'resource': 'configmaps', 'namespace': 'kube-system', 'name': 'leader'}", "None")]
    [TestCase("{'verb': 'update', 'resource': 'configmaps', 'namespace': 'kube-system', 'name': 'other'}", "Metadata")]
    [TestCase("{'verb': 'create', 'resource': 'serviceaccounts', 'subresource': 'token'}", "Metadata")]
    [TestCase("{'verb': 'create', 'resource': 'serviceaccounts'}", "RequestResponse")]
    [TestCase("{'verb': 'create', 'resource': 'pods', 'subresource': 'exec'}", "RequestResponse")]
    [TestCase("{'verb': 'create', 'resource': 'pods', 'subresource': 'proxy'}", "Metadata")]
    [TestCase("{'verb': 'create', 'resource': 'services', 'subresource': 'proxy'}", "Metadata")]
    [TestCase("{'verb': 'create', 'group': 'certificates.k8s.io', 'resource': 'certificatesigningrequests', 'subresource': 'approval'}", "RequestResponse")]
    [TestCase("{'verb': 'get', 'group': 'apps', 'resource': 'deployments'}", "Request")]
    [TestCase("{'verb': 'patch', 'group': 'apps', 'resource': 'deployments', 'subresource': 'scale'}", "RequestResponse")]
    [TestCase("{'verb': 'get', 'group': 'batch', 'resource': 'jobs'}", "None")]
    [TestCase("{'verb': 'get', 'path': '/swagger-2.0.0.pb'}", "None")]
    [TestCase("{'verb': 'get', 'path': '/metrics'}", "None")]
    public void Level_LayeredPolicy_IsThatOfTheFirstMatchingRule(string request, string level)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer("audit-policy-file", Layered), $"audit.level(object, {request})");

        Assert.That(value, Is.EqualTo($"\"{level}\""));
    }

    [TestCase("rules: [{level: Metadata}]", "[\"RequestReceived\",\"ResponseStarted\",\"ResponseComplete\",\"Panic\"]")]
    [TestCase("{omitStages: [RequestReceived], rules: [{level: Metadata, omitStages: [Panic]}]}", "[\"ResponseStarted\",\"ResponseComplete\"]")]
    [TestCase("{omitStages: [RequestReceived], rules: [{level: None}]}", "[]")]
    [TestCase("rules: []", "[]")]
    [TestCase("{}", "[]")]
    public void Stages_OfPolicyAndRule_AreBothLeftOut(string policy, string stages)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer("audit-policy-file", policy), "audit.stages(object, {'verb': 'get', 'resource': 'pods'})");

        Assert.That(value, Is.EqualTo(stages));
    }

    private const string Redacted = "{$redacted: {id: 'redacted:text:1', length: 3, credentialLike: false}}";

    // What was not kept matters only where it could decide.
    [TestCase($"rules: [{{level: None, users: [{Redacted}]}}, {{level: Metadata}}]", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.rules[0].users[0] is redacted")]
    [TestCase($"rules: [{{level: Metadata, users: [{Redacted}]}}, {{level: Metadata}}]", "\"Metadata\"")]
    [TestCase($"rules: [{{level: None, users: [{Redacted}], verbs: [create]}}, {{level: Metadata}}]", "\"Metadata\"")]
    [TestCase($"rules: [{{level: None, users: [{Redacted}, jane]}}, {{level: Metadata}}]", "\"None\"")]
    [TestCase($"rules: [{{level: None, users: [{Redacted}]}}]", "\"None\"")]
    [TestCase($"rules: [{{level: {Redacted}}}]", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.rules[0].level is redacted")]
    [TestCase("rules: [{level: Everything}]", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.rules[0].level is not of the shape that the component reads")]
    [TestCase("rules: [{level: None, users: jane}, {level: Metadata}]", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.rules[0].users is not of the shape that the component reads")]
    [TestCase("rules: all", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.rules is not of the shape that the component reads")]
    [TestCase("rules: [all]", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.rules[0] is not of the shape that the component reads")]
    [TestCase("rules: [{level: None, resources: [secrets]}, {level: Metadata}]", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.rules[0].resources[0] is not of the shape that the component reads")]
    public void Level_OfWhatIsNotKnown_IsUnknownWhereItDecides(string policy, string expected)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer("audit-policy-file", policy), "audit.level(object, {'user': 'jane', 'verb': 'get', 'resource': 'secrets'})");

        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("--profiling=false", "\"None\"", "no --audit-policy-file: default of v1.34 (staging/src/k8s.io/apiserver/pkg/server/options/audit.go)")]
    [TestCase("--audit-policy-file=/etc/p.yaml", "unknown: /etc/p.yaml, the file behind --audit-policy-file of process /usr/bin/kube-apiserver, was not read", "/etc/p.yaml, the file behind --audit-policy-file of process /usr/bin/kube-apiserver, was not read")]
    public void Level_WithoutAFile_IsNoneOrUnknown(string flags, string expected, string origin)
    {
        var answer = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", flags), "audit.level(object, {'verb': 'get', 'resource': 'secrets'})");

        Assert.That(answer, Is.EqualTo((expected, origin)));
    }

    [Test]
    public void Level_Origin_NamesTheRuleAndTheFile()
    {
        var (_, origin) = Facts.Ask(Facts.ApiServer("audit-policy-file", Recorded), "audit.level(object, {'verb': 'get', 'resource': 'secrets'})");

        Assert.That(origin, Is.EqualTo("rule 3 of /etc/audit-policy-file.yaml (--audit-policy-file)"));
    }

    [TestCase("'get'", "RULE213: found a value of kind String as a request, expected a map such as {'verb': 'get', 'resource': 'secrets'}")]
    [TestCase("{'verb': 'get', 'resuorce': 'secrets'}", "RULE214: unknown key 'resuorce' in a request; did you mean 'resource'?")]
    [TestCase("{'verb': 'get', 'resource': 1}", "RULE215: found a value of kind Int for 'resource' of a request, expected a string")]
    [TestCase("{'verb': 'get', 'resource': 'pods', 'groups': 'a'}", "RULE215: found a value of kind String for 'groups' of a request, expected a list of strings")]
    [TestCase("{'verb': 'get'}", "RULE216: a request has a 'verb' and either a 'resource' or a 'path'")]
    [TestCase("{'verb': 'get', 'resource': 'pods', 'path': '/x'}", "RULE216: a request has a 'verb' and either a 'resource' or a 'path'")]
    public void Level_OfWhatIsNoRequest_IsAnErrorThatSaysWhatOneIs(string request, string error)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer("audit-policy-file", Recorded), $"audit.level(object, {request})");

        Assert.That(value, Does.EndWith(error));
    }

    [Test]
    public void Functions_OfFacts_AreNamedOnce()
    {
        var names = FactFunction.All.Select(function => function.Name).ToList();

        Assert.That(names, Is.Unique.And.Member("audit.level").And.Member("tls.suites").And.Member("file.modeWithin"));
    }
}
