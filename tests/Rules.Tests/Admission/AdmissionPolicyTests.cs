using ComplianceAudit.Rules.Tests.Meaning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Admission;

internal sealed class AdmissionPolicyTests
{
    private const string Pods = "resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]";
    private const string NoHostPid = $"matchConstraints: {{{Pods}}}, validations: [{{expression: '!object.spec.?hostPID.orValue(false)'}}]";
    private const string Deny = "{policyName: rule, validationActions: [Deny]}";

    [TestCase("host-pid", "true")]
    [TestCase("compliant", "false")]
    [TestCase("host-ipc", "false")]
    public void Policies_OfAPod_AreThoseWhoseValidationsFail(string pod, string rejects)
    {
        var answer = Tried.Policy($"{{{NoHostPid}}}", Deny, pod);

        Assert.That(answer, Is.EqualTo(rejects));
    }

    [TestCase("[Deny]", "true")]
    [TestCase("[Warn]", "false")]
    [TestCase("[Audit]", "false")]
    [TestCase("[Warn, Audit]", "false")]
    [TestCase("[Deny, Audit]", "true")]
    public void Policies_WithActions_CountDenyAlone(string actions, string rejects)
    {
        var answer = Tried.Policy($"{{{NoHostPid}}}", $"{{policyName: rule, validationActions: {actions}}}", "host-pid");

        Assert.That(answer, Is.EqualTo(rejects));
    }

    [TestCase("resourceRules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*']}]", "true")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: ['*/*']}]", "true")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: ['pods/*']}]", "true")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods/exec]}]", "false")]
    [TestCase("resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [pods]}]", "false")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1beta1], operations: [CREATE], resources: [pods]}]", "false")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [UPDATE, DELETE], resources: [pods]}]", "false")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods], scope: Cluster}]", "false")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods], scope: Namespaced}]", "true")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods], resourceNames: [other]}]", "false")]
    [TestCase("resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods], resourceNames: [complianceaudit-probe]}]", "true")]
    [TestCase($"{Pods}, excludeResourceRules: [{{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}}]", "false")]
    [TestCase($"{Pods}, excludeResourceRules: [{{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods], resourceNames: [other]}}]", "true")]
    [TestCase($"{Pods}, namespaceSelector: {{matchLabels: {{tier: front}}}}", "true")]
    [TestCase($"{Pods}, namespaceSelector: {{matchLabels: {{tier: back}}}}", "false")]
    [TestCase($"{Pods}, namespaceSelector: {{matchExpressions: [{{key: tier, operator: NotIn, values: [front]}}]}}", "false")]
    [TestCase($"{Pods}, namespaceSelector: {{}}", "true")]
    [TestCase($"{Pods}, objectSelector: {{matchLabels: {{tier: front}}}}", "false")]
    [TestCase($"{Pods}, objectSelector: {{matchExpressions: [{{key: tier, operator: DoesNotExist}}]}}, matchPolicy: Exact", "true")]
    public void Policies_WithConstraints_AreAboutWhatTheyMatch(string constraints, string rejects)
    {
        var inPolicy = Tried.Policy($"{{matchConstraints: {{{constraints}}}, validations: [{{expression: 'false'}}]}}", Deny, "compliant");
        var inBinding = Tried.Policy($"{{matchConstraints: {{{Pods}}}, validations: [{{expression: 'false'}}]}}", $"{{policyName: rule, validationActions: [Deny], matchResources: {{{constraints}}}}}", "compliant");

        Assert.That((inPolicy, inBinding), Is.EqualTo((rejects, rejects)));
    }

    [TestCase("matchConditions: [{name: a, expression: 'true'}], validations: [{expression: 'false'}]", "true", "true")]
    [TestCase("matchConditions: [{name: a, expression: 'false'}], validations: [{expression: 'false'}]", "false", "false")]
    [TestCase("matchConditions: [{name: a, expression: 'object.spec.absent == 1'}], validations: [{expression: 'true'}]", "true", "false")]
    [TestCase("matchConditions: [{name: a, expression: 'object.spec.absent == 1'}, {name: b, expression: 'false'}], validations: [{expression: 'false'}]", "false", "false")]
    [TestCase("matchConditions: [{name: a, expression: 'object.spec.absent == 1'}], validations: [{expression: 'false'}]", "true", "false")]
    [TestCase("validations: [{expression: 'object.spec.absent == 1'}]", "true", "false")]
    [TestCase("validations: [{expression: 'object.spec.absent == 1'}, {expression: 'false'}]", "true", "true")]
    [TestCase("validations: [{expression: '1 / 0 == 1'}]", "true", "false")]
    [TestCase("variables: [{name: a, expression: 'object.spec.absent'}], validations: [{expression: 'variables.a == 1'}]", "true", "false")]
    [TestCase("variables: [{name: a, expression: 'object.spec.absent'}], validations: [{expression: 'true || variables.a == 1'}]", "false", "false")]
    [TestCase("variables: [{name: a, expression: '1'}, {name: b, expression: 'variables.a + 1'}], validations: [{expression: 'variables.b == 3'}]", "true", "true")]
    [TestCase("validations: [{expression: 'oldObject == null'}]", "false", "false")]
    [TestCase("validations: [{expression: 'namespaceObject.metadata.labels.tier == \"front\"'}]", "false", "false")]
    [TestCase("validations: [{expression: 'request.operation == \"CREATE\" && request.namespace == \"shop\" && request.kind.kind == \"Pod\" && request.resource.resource == \"pods\"'}]", "false", "false")]
    [TestCase("validations: [{expression: 'object.metadata.namespace == \"shop\"'}]", "false", "false")]
    [TestCase("auditAnnotations: [{key: a, valueExpression: '1 / 0'}], validations: [{expression: 'true'}]", "false", "false")]
    public void Policies_WithAFailurePolicy_FailClosedOrOpen(string spec, string closed, string open)
    {
        var policy = $"matchConstraints: {{{Pods}}}, {spec}";

        var answers = (Tried.Policy($"{{{policy}}}", Deny, "compliant"), Tried.Policy($"{{{policy}, failurePolicy: Ignore}}", Deny, "compliant"));

        Assert.That(answers, Is.EqualTo((closed, open)));
    }

    [TestCase("validations: [{expression: 'request.userInfo.username == \"admin\"'}]", "unknown: a policy asks who creates the pod, and with what options")]
    [TestCase("validations: [{expression: 'request.userInfo.username == \"admin\"'}, {expression: 'false'}]", "true")]
    [TestCase("matchConditions: [{name: a, expression: '!(\"system:nodes\" in request.userInfo.groups)'}], validations: [{expression: 'false'}]", "unknown: a policy asks who creates the pod, and with what options")]
    [TestCase("matchConditions: [{name: a, expression: '!(\"system:nodes\" in request.userInfo.groups)'}, {name: b, expression: 'false'}], validations: [{expression: 'false'}]", "false")]
    [TestCase("validations: [{expression: 'authorizer.group(\"\").resource(\"pods\").check(\"create\").allowed()'}]", "unknown: validatingadmissionpolicies.admissionregistration.k8s.io rule: the expression 'authorizer.group(\"\").resource(\"pods\").check(\"create\").allowed()' cannot be evaluated here: unknown function 'group'")]
    [TestCase("variables: [{name: a, expression: 'noSuchFunction(object)'}], validations: [{expression: 'variables.a == 1'}]", "unknown: validatingadmissionpolicies.admissionregistration.k8s.io rule: the expression 'noSuchFunction(object)' cannot be evaluated here: unknown function 'noSuchFunction'")]
    [TestCase("validations: [{expression: {$redacted: {id: 'redacted:text:1', length: 9, credentialLike: false}}}]", "unknown: validatingadmissionpolicies.admissionregistration.k8s.io rule: spec.validations[0].expression is redacted")]
    public void Policies_ThatAskWhatIsNotKnown_AreUnknownUnlessTheRestSettlesIt(string spec, string answer)
    {
        var found = Tried.Policy($"{{matchConstraints: {{{Pods}}}, {spec}}}", Deny, "compliant");

        Assert.That(found, Is.EqualTo(answer));
    }

    [TestCase("{}", "true", "false")]
    [TestCase("{name: limits}", "true", "true")]
    [TestCase("{name: limits, namespace: shop}", "true", "true")]
    [TestCase("{name: limits, namespace: elsewhere}", "false", "false")]
    [TestCase("{name: absent, parameterNotFoundAction: Allow}", "false", "false")]
    [TestCase("{name: absent, parameterNotFoundAction: Deny}", "true", "false")]
    [TestCase("{selector: {matchLabels: {use: limits}}}", "true", "true")]
    [TestCase("{selector: {matchLabels: {use: other}}, parameterNotFoundAction: Deny}", "true", "false")]
    [TestCase("{selector: {}}", "true", "true")]
    public void Policies_WithParameters_AreTriedWithEach(string reference, string closed, string open)
    {
        var policy = $"paramKind: {{apiVersion: v1, kind: ConfigMap}}, matchConstraints: {{{Pods}}}, validations: [{{expression: 'params.?data.images.orValue(\"\") != \"own\"'}}]";
        var binding = reference == "{}" ? Deny : $"{{policyName: rule, validationActions: [Deny], paramRef: {reference}}}";

        var answers = (Tried.Policy($"{{{policy}}}", binding, "compliant", WithLimits), Tried.Policy($"{{{policy}, failurePolicy: Ignore}}", binding, "compliant", WithLimits));

        Assert.That(answers, Is.EqualTo((closed, open)));
    }

    [Test]
    public void Policies_WithParametersNotRead_AreUnknown()
    {
        var policy = $"{{paramKind: {{apiVersion: v1, kind: ConfigMap}}, matchConstraints: {{{Pods}}}, validations: [{{expression: 'true'}}]}}";

        var answer = Tried.Policy(policy, "{policyName: rule, validationActions: [Deny], paramRef: {name: limits}}", "compliant", evidence => evidence.Lacking("configmaps", CoverageStatus.Denied, "may not"));

        Assert.That(answer, Is.EqualTo("unknown: configmaps: denied (may not)"));
    }

    [TestCase(Tried.Policies, "unknown: validatingadmissionpolicies.admissionregistration.k8s.io: denied (may not)")]
    [TestCase(Tried.Bindings, "unknown: validatingadmissionpolicybindings.admissionregistration.k8s.io: denied (may not)")]
    public void Policies_NotRead_AreUnknownUnlessAnotherRejects(string source, string answer)
    {
        var (admits, rejects) = (
            Tried.Policy($"{{{NoHostPid}}}", Deny, "compliant", evidence => evidence.Lacking(source, CoverageStatus.Denied, "may not")),
            Tried.Policy($"{{{NoHostPid}}}", Deny, "host-pid", evidence => evidence.Lacking(source, CoverageStatus.Denied, "may not")));

        Assert.That((admits, rejects), Is.EqualTo((answer, "true")));
    }

    [TestCase("v1.34.1", "--disable-admission-plugins=ValidatingAdmissionPolicy", "false")]
    [TestCase("v1.29.1", "", "false")]
    [TestCase("v1.29.1", "--feature-gates=ValidatingAdmissionPolicy=true", "true")]
    [TestCase("v1.34.1", "", "true")]
    public void Policies_OnAnApiServerThatDoesNotRunThem_RejectNothing(string version, string flags, string rejects)
    {
        var evidence = Tried.Cluster(Facts.Component("kube-apiserver", version, flags))
            .Add(Tried.Policies, Tried.Object("ValidatingAdmissionPolicy", "rule", $"{{{NoHostPid}}}")).Add(Tried.Bindings, Tried.Object("ValidatingAdmissionPolicyBinding", "bound", Deny));

        var answer = Tried.Ask(evidence, "admission.policies(object, admission.pod('host-pid', 'shop')).exists(p, true)");

        Assert.That(answer, Is.EqualTo(rejects));
    }

    [Test]
    public void Policies_WithoutAnApiServerRead_AreUnknown()
    {
        var evidence = new Evidence().Add("namespaces", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"shop"}}""")
            .Add(Tried.Policies, Tried.Object("ValidatingAdmissionPolicy", "rule", $"{{{NoHostPid}}}")).Add(Tried.Bindings, Tried.Object("ValidatingAdmissionPolicyBinding", "bound", Deny));

        var answer = Tried.Ask(evidence, "admission.policies(object, admission.pod('host-pid', 'shop')).exists(p, true)");

        Assert.That(answer, Is.EqualTo("unknown: no API server was read: its flags say which admission plugins run"));
    }

    [Test]
    public void Policies_ThatReject_AreNamedWithTheirBinding()
    {
        var evidence = Tried.Cluster().Add(Tried.Policies, Tried.Object("ValidatingAdmissionPolicy", "rule", $"{{{NoHostPid}}}"))
            .Add(Tried.Bindings, Tried.Object("ValidatingAdmissionPolicyBinding", "bound", Deny)).Add(Tried.Bindings, Tried.Object("ValidatingAdmissionPolicyBinding", "dangling", "{policyName: gone, validationActions: [Deny]}"));

        var answer = Tried.Ask(evidence, "admission.policies(object, admission.pod('host-pid', 'shop'))");

        Assert.That(answer, Is.EqualTo("[\"rule through bound\"]"));
    }

    [Test]
    public void Pod_OfNoName_SaysWhichWasMeant()
    {
        var answer = Tried.Ask(Tried.Cluster(), "admission.pod('host-pod', 'shop')");

        Assert.That(answer, Does.EndWith("RULE220: there is no pod 'host-pod' to try; did you mean 'host-port'?").Or.EndWith("RULE220: there is no pod 'host-pod' to try; did you mean 'host-pid'?"));
    }

    private static Evidence WithLimits(Evidence evidence) => evidence.Add(
        "configmaps", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"limits","namespace":"shop","labels":{"use":"limits"}},"data":{"images":"own"}}""");
}
