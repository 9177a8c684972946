namespace ComplianceAudit.Rules.Tests.Meaning;

internal sealed class ApiServerAccessTests
{
    [TestCase("anonymous: {enabled: false}", "\"none\"", "anonymous.enabled of /etc/authentication-config.yaml (--authentication-config)")]
    [TestCase("anonymous: {}", "\"none\"", "anonymous.enabled of /etc/authentication-config.yaml (--authentication-config)")]
    [TestCase("anonymous: {enabled: true}", "\"all\"", "anonymous without conditions of /etc/authentication-config.yaml (--authentication-config)")]
    [TestCase("anonymous: {enabled: true, conditions: [{path: /livez}, {path: /readyz}, {path: /healthz}]}", "\"health\"", "anonymous.conditions of /etc/authentication-config.yaml (--authentication-config): /livez, /readyz, /healthz")]
    [TestCase("anonymous: {enabled: true, conditions: [{path: /livez}, {path: /version}]}", "\"paths\"", "anonymous.conditions of /etc/authentication-config.yaml (--authentication-config): /livez, /version")]
    [TestCase("jwt: []", "\"all\"", "default of v1.34 (pkg/kubeapiserver/options/authentication.go)")]
    [TestCase("anonymous: {enabled: 'yes'}", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.anonymous.enabled is not of the shape that the component reads", "Component kube-apiserver.cp-1: spec.sources[1].content.anonymous.enabled is not of the shape that the component reads")]
    public void AnonymousReach_OfAnAuthenticationConfiguration_IsWhatItSays(string configuration, string reach, string origin)
    {
        var answer = Facts.Ask(Facts.ApiServer("authentication-config", configuration), "apiserver.anonymousReach(object)");

        Assert.That(answer, Is.EqualTo((reach, origin)));
    }

    [TestCase("--authorization-mode=RBAC", "\"all\"")]
    [TestCase("--authorization-mode=RBAC --anonymous-auth=false", "\"none\"")]
    [TestCase("--authorization-mode=AlwaysAllow", "\"none\"")]
    [TestCase("--authorization-mode=RBAC --anonymous-auth=maybe", "unknown: --anonymous-auth of process /usr/bin/kube-apiserver is 'maybe', which is no bool")]
    public void AnonymousReach_WithoutAFile_IsThatOfTheFlag(string flags, string reach)
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", flags), "apiserver.anonymousReach(object)");

        Assert.That(value, Is.EqualTo(reach));
    }

    [Test]
    public void AnonymousReach_OfAFileThatWasNotRead_IsUnknown()
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", "--authorization-mode=RBAC --authentication-config=/etc/a.yaml"), "apiserver.anonymousReach(object)");

        Assert.That(value, Does.StartWith("unknown: "));
    }

    [TestCase("authorizers: [{type: Node, name: node}, {type: RBAC, name: rbac}]", "[\"Node\",\"RBAC\"]", "[]")]
    [TestCase("authorizers: [{type: Webhook, name: first.example.org, webhook: {failurePolicy: Deny}}, {type: RBAC, name: rbac}, {type: Webhook, name: last.example.org, webhook: {failurePolicy: NoOpinion}}]",
        "[\"Webhook\",\"RBAC\",\"Webhook\"]", "[{\"failurePolicy\":\"Deny\",\"name\":\"first.example.org\"},{\"failurePolicy\":\"NoOpinion\",\"name\":\"last.example.org\"}]")]
    [TestCase("authorizers: [{type: AlwaysAllow, name: all}]", "[\"AlwaysAllow\"]", "[]")]
    public void Authorization_OfAFile_IsInItsOrder(string configuration, string order, string webhooks)
    {
        var fact = Facts.ApiServer("authorization-config", configuration, "");

        var (types, names) = (Facts.Ask(fact, "authorization.order(object)").Value, Facts.Ask(fact, "authorization.webhooks(object).map(w, {'failurePolicy': w.failurePolicy, 'name': w.name})").Value);

        Assert.That((types, names), Is.EqualTo((order, webhooks)));
    }

    [TestCase("v1.34.1", "", "[\"AlwaysAllow\"]")]
    [TestCase("v1.34.1", "--authorization-mode=Node,RBAC --authorization-mode=Webhook", "[\"Node\",\"RBAC\",\"Webhook\"]")]
    [TestCase("v1.34.1", "--authorization-config=/etc/a.yaml", "unknown: /etc/a.yaml, the file behind --authorization-config of process /usr/bin/kube-apiserver, was not read")]
    [TestCase("v1.28.1", "--authorization-config=/etc/a.yaml", "[\"AlwaysAllow\"]")]
    public void AuthorizationOrder_ByFlag_IsTheFlags(string version, string flags, string order)
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", version, flags), "authorization.order(object)");

        Assert.That(value, Is.EqualTo(order));
    }

    [TestCase("", "[\"AlwaysAllow\"]")]
    [TestCase("--authorization-mode=Webhook", "[\"Webhook\"]")]
    public void AuthorizationOrder_OfTheKubelet_IsItsMode(string flags, string order)
    {
        var (value, _) = Facts.Ask(Facts.Component("kubelet", "v1.34.1", flags), "authorization.order(object)");

        Assert.That(value, Is.EqualTo(order));
    }

    [Test]
    public void AuthorizationWebhooks_ByFlag_HaveNoNameAndNoOpinionWhenTheyFail()
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", "--authorization-mode=Webhook"), "authorization.webhooks(object).map(w, w.name + '|' + w.failurePolicy)");

        Assert.That(value, Is.EqualTo("[\"|NoOpinion\"]"));
    }

    [TestCase("etcd", "apiserver.anonymousReach(object)", "RULE212: apiserver.anonymousReach() says nothing about 'etcd'; known are kube-apiserver")]
    [TestCase("kube-scheduler", "authorization.order(object)", "RULE212: authorization.order() says nothing about 'kube-scheduler'; known are kube-apiserver, kubelet")]
    public void Functions_OfAnotherComponent_SayWhichTheyKnow(string component, string expression, string error)
    {
        var (value, _) = Facts.Ask(Facts.Component(component, "v1.34.1", ""), expression);

        Assert.That(value, Does.EndWith(error));
    }

    [Test]
    public void Functions_OfAnotherFact_SayWhatTheyWant()
    {
        var (value, _) = Facts.Ask(Facts.NodeFile("\"exists\":true"), "tls.suites(object)");

        Assert.That(value, Does.EndWith("RULE211: tls.suites() was not given a Component fact; give it the 'object' of a check whose subject is a Component, or an element of a list of them"));
    }
}
