using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

public sealed partial class RedactorTests
{
    private static readonly SourceName Pods = SourceName.Parse("pods");

    [Test]
    public void Redact_ListItem_StatesApiVersionAndKindFirst()
    {
        var text = Redact("v1", "Pod", """{"metadata":{"name":"web"},"kind":"Forged"}""");

        Assert.That(text, Is.EqualTo("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"}}"""));
    }

    [Test]
    public void Redact_EnvironmentLiteral_IsAPlaceholderAndAReferenceStays()
    {
        var text = Redact("v1", "Pod", """{"spec":{"containers":[{"env":[{"name":"PGPASSWORD","value":"harmless"},{"name":"X","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}]}]}}""");

        Assert.That(text, Does.Contain("""{"name":"PGPASSWORD","value":{"$redacted":{"id":"redacted:env:1","length":8,"credentialLike":true}}}"""));
        Assert.That(text, Does.Contain("""{"name":"X","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}"""));
    }

    /// <summary>Who reads them learns that they were there, and nothing else of them.</summary>
    [TestCase("""{"managedFields":[{"manager":"kubectl"}],"name":"web"}""", """{"managedFields":{"$redacted":{"id":"redacted:managedFields:0"}},"name":"web"}""")]
    [TestCase("""{"name":"web","annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{}"}}""", """{"name":"web","annotations":{"kubectl.kubernetes.io/last-applied-configuration":{"$redacted":{"id":"redacted:lastApplied:0"}}}}""")]
    [TestCase("""{"managedFields":null,"annotations":{"kubectl.kubernetes.io/last-applied-configuration":null}}""", """{"managedFields":null,"annotations":{"kubectl.kubernetes.io/last-applied-configuration":null}}""")]
    [TestCase("""{"name":"web"}""", """{"name":"web"}""")]
    public void Redact_WhatGoesWhole_LeavesThatItWasThere(string metadata, string expected)
    {
        var text = Redact("v1", "Pod", $$"""{"metadata":{{metadata}}}""");

        Assert.That(text, Is.EqualTo($$"""{"apiVersion":"v1","kind":"Pod","metadata":{{expected}}}"""));
    }

    [Test]
    public void Redact_EqualValues_ShareANumberInOneRedactor()
    {
        var redactor = new Redactor(Samples.Plan());

        var first = Redact(redactor, Pods, "v1", "Pod", Env("same"));
        var second = Redact(redactor, Pods, "v1", "Pod", Env("same"));
        var other = Redact(redactor, Pods, "v1", "Pod", Env("other"));

        Assert.That(first, Does.Contain("redacted:env:1"));
        Assert.That(second, Does.Contain("redacted:env:1"));
        Assert.That(other, Does.Contain("redacted:env:2"));
    }

    [Test]
    public void Redact_KnownComponent_KeepsKnownFlagsWithoutUsers()
    {
        var text = Redact("v1", "Pod", """
            {"spec":{"containers":[{"command":["/usr/local/bin/kube-apiserver","--anonymous-auth=false","--etcd-servers=https://root:s3cret@a:2379,https://b:2379","--new-flag=abc","--authorization-mode","Node,RBAC","--other","word"]}]}}
            """);

        Assert.That(text, Does.Contain("""
            "command":["/usr/local/bin/kube-apiserver","--anonymous-auth=false","--etcd-servers=https://a:2379,https://b:2379",{"$redacted":{"id":"redacted:arg:1","length":3,"credentialLike":false,"flag":"--new-flag"}},"--authorization-mode","Node,RBAC","--other",{"$redacted":{"id":"redacted:arg:2","length":4,"credentialLike":false,"flag":"--other"}}]
            """));
    }

    [Test]
    public void Redact_ImageOfAKnownComponentWithoutCommand_KeepsKnownFlags()
    {
        var text = Redact("v1", "Pod", """{"spec":{"containers":[{"image":"registry:5000/k8s/kube-proxy:v1.34.1@sha256:ab","args":["--proxy-mode=ipvs"]}]}}""");

        Assert.That(text, Does.Contain("--proxy-mode=ipvs"));
    }

    [TestCase("--db-password=hunter2", """{"$redacted":{"id":"redacted:arg:1","length":7,"credentialLike":true,"flag":"--db-password"}}""")]
    [TestCase("-phunter2", """{"$redacted":{"id":"redacted:arg:1","length":7,"credentialLike":false,"flag":"-p"}}""")]
    [TestCase("-p=hunter2", """{"$redacted":{"id":"redacted:arg:1","length":7,"credentialLike":false,"flag":"-p"}}""")]
    [TestCase("hunter2", """{"$redacted":{"id":"redacted:arg:1","length":7,"credentialLike":false}}""")]
    [TestCase("--anonymous-auth=false", """{"$redacted":{"id":"redacted:arg:1","length":5,"credentialLike":false,"flag":"--anonymous-auth"}}""")]
    [TestCase("--verbose", "\"--verbose\"")]
    [TestCase("-v", "\"-v\"")]
    [TestCase("--a b=c", """{"$redacted":{"id":"redacted:arg:1","length":7,"credentialLike":false}}""")]
    public void Redact_ArgumentOfAnyProgram_KeepsTheFlagAlone(string argument, string expected)
    {
        var text = Redact("v1", "Pod", $$$"""{"spec":{"containers":[{"image":"nginx","args":["{{{argument}}}"]}]}}""");

        Assert.That(text, Does.Contain($"\"args\":[{expected}]"));
    }

    [Test]
    public void Redact_Secret_GoesWhole()
    {
        var text = Redact("v1", "Secret", """{"type":"Opaque","data":{"a":"YQ==","b":"Yg=="},"stringData":{"c":"plain"}}""");

        Assert.That(text, Is.EqualTo("""
            {"apiVersion":"v1","kind":"Secret","type":"Opaque","data":{"$redacted":{"id":"redacted:secret:1","length":2,"credentialLike":true}},"stringData":{"$redacted":{"id":"redacted:secret:2","length":1,"credentialLike":true}}}
            """.Trim()));
    }

    [Test]
    public void Redact_PlannedKeys_KeepTheirValues()
    {
        var redactor = new Redactor(Samples.Plan(["nginx.ingress.kubernetes.io/server-snippet"], ["mode"]));

        var ingress = Redact(redactor, Pods, "v1", "Ingress", """{"metadata":{"annotations":{"nginx.ingress.kubernetes.io/server-snippet":"x","other":"y"}}}""");
        var configMap = Redact(redactor, Pods, "v1", "ConfigMap", """{"data":{"mode":"strict","other":"y"}}""");

        Assert.That(ingress, Does.Contain("\"nginx.ingress.kubernetes.io/server-snippet\":\"x\",\"other\":{\"$redacted\""));
        Assert.That(configMap, Does.Contain("\"mode\":\"strict\",\"other\":{\"$redacted\""));
    }

    [Test]
    public void Redact_PlannedConfigMapKeyWithACredential_IsRedactedAllTheSame()
    {
        var redactor = new Redactor(Samples.Plan(configMapKeys: ["kubeconfig.conf"]));

        var text = Redact(redactor, Pods, "v1", "ConfigMap", """{"data":{"kubeconfig.conf":"users:\n- user:\n    token: abc\n"}}""");

        Assert.That(text, Does.Not.Contain("abc"));
    }

    [TestCase("""{"spec":{"a":{"$redacted":{"id":5}}}}""", """{"$$redacted":{"id":5}}""")]
    [TestCase("""{"spec":{"a":{"\u0024redacted":{"id":5}}}}""", """{"$\u0024redacted":{"id":5}}""")]
    [TestCase("""{"spec":{"openAPIV3Schema":{"$redacted":{"id":5}}}}""", """{"$$redacted":{"id":5}}""")]
    [TestCase("""{"spec":{"a":{"$$redacted":1,"$redacted":2}}}""", """{"$$$redacted":1,"$$redacted":2}""")]
    public void Redact_ForgedPlaceholder_IsEscaped(string json, string expected)
    {
        var text = Redact("v1", "Pod", json);

        Assert.That(text, Does.Contain(expected));
    }

    /// <summary>A check that reads one gets unknown, as of any other text that went; a field of that name is no description.</summary>
    [TestCase("description", "\"free\"")]
    [TestCase("title", "\"free\"")]
    [TestCase("example", "{\"a\":[1]}")]
    [TestCase("externalDocs", "{\"url\":\"https://a\"}")]
    public void Redact_FreeTextOfASchema_LeavesAPlaceholder(string keyword, string value)
    {
        var definitions = new SourceName("customresourcedefinitions", "apiextensions.k8s.io");
        var schema = """{"NAME":VALUE,"properties":{"NAME":{"type":"string"}}}""".Replace("NAME", keyword, StringComparison.Ordinal);

        var text = Redact(new Redactor(Samples.Plan()), definitions, "apiextensions.k8s.io/v1", "CustomResourceDefinition", $$"""{"openAPIV3Schema":{{schema.Replace("VALUE", value, StringComparison.Ordinal)}}}""");

        Assert.That(text, Does.EndWith($$"""{{schema.Replace("VALUE", """{"$redacted":{"id":"redacted:schema:0"}}""", StringComparison.Ordinal)}}}"""));
    }

    [Test]
    public void Redact_WebhookUrl_KeepsSchemeHostAndPortAlone()
    {
        var text = Redact("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", """
            {"webhooks":[{"clientConfig":{"url":"https://me:hunter2@hook.example.com:8443/validate?token=abc","caBundle":"Q0E="}}]}
            """);

        Assert.That(text, Does.Contain("\"url\":\"https://hook.example.com:8443\",\"caBundle\":{\"$redacted\""));
    }

    [Test]
    public void Redact_ComponentFact_KeepsKnownFlagsAlone()
    {
        var fact = """
            {"metadata":{"name":"etcd.n1"},"spec":{"component":"etcd","sources":[{"kind":"staticPod","flags":[{"name":"client-cert-auth","value":"true"},{"name":"initial-cluster-token","value":"hunter2"},{"name":"listen-client-urls","value":"https://a:b@h:1"}]}]}}
            """;

        var text = Redact(new Redactor(Samples.Plan()), new SourceName("Component"), "facts.complianceaudit.io/v1", "Component", fact);

        Assert.That(text, Does.Contain("""
            "flags":[{"name":"client-cert-auth","value":"true"},{"name":"initial-cluster-token","value":{"$redacted":{"id":"redacted:arg:1","length":7,"credentialLike":true,"flag":"--initial-cluster-token"}}},{"name":"listen-client-urls","value":"https://h:1"}]
            """.Trim()));
    }

    [Test]
    public void Redact_FlagFromAVariable_IsNoKnownValue()
    {
        var text = Redact(new Redactor(Samples.Plan()), new SourceName("Component"), "facts.complianceaudit.io/v1", "Component", """{"spec":{"component":"kube-apiserver","sources":[{"flags":[{"name":"authorization-mode","value":"$(MODE)"}]}]}}""");

        Assert.That(text, Does.Contain("""{"name":"authorization-mode","value":{"$redacted":{"id":"redacted:arg:1","length":7,"credentialLike":false,"flag":"--authorization-mode"}}}"""));
    }

    [TestCase("[]", "pods: SNAP102: found a document of kind List, expected an object with apiVersion and kind. Give one Kubernetes object per document.")]
    [TestCase("""{"a":1,"a":2}""", "pods: SNAP103: found the key 'a' twice in one object, expected each key once. Remove one of the two; readers disagree about which counts.")]
    [TestCase("""{"a":"\ud800"}""", "pods: SNAP108: found text that is not valid Unicode, expected UTF-8 without lone surrogates. Write the document again as UTF-8.")]
    [TestCase("""{"\ud800":1}""", "pods: SNAP108: found text that is not valid Unicode, expected UTF-8 without lone surrogates. Write the document again as UTF-8.")]
    [TestCase("""{"a":""", "pods:1:6: SNAP101: found bytes that are not JSON, expected one JSON object. Write the document again from its source.")]
    public void Redact_Unusable_SaysWhy(string json, string message)
    {
        Assert.That(() => Redact("v1", "Pod", json), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(message));
    }

    [Test]
    public void Redact_FromManyThreads_GivesEqualValuesOneNumber()
    {
        var redactor = new Redactor(Samples.Plan());

        var texts = Enumerable.Range(0, 200).AsParallel().Select(_ => Redact(redactor, Pods, "v1", "Pod", Env("same"))).ToArray();

        Assert.That(texts.Distinct().Count(), Is.EqualTo(1));
    }

    private static string Env(string value) => $$$"""{"spec":{"containers":[{"env":[{"name":"X","value":"{{{value}}}"}]}]}}""";

    private static string Redact(string apiVersion, string kind, string json) => Redact(new Redactor(Samples.Plan()), Pods, apiVersion, kind, json);

    private static string Redact(Redactor redactor, SourceName source, string apiVersion, string kind, string json) =>
        Encoding.UTF8.GetString(redactor.Redact(source, apiVersion, kind, Encoding.UTF8.GetBytes(json)));
}
