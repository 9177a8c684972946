namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Which texts stay: those of closed lists and those that checks name.</summary>
public sealed partial class RedactorTests
{
    private static readonly SourceName Widgets = SourceName.Parse("widgets.example.com");

    [Test]
    public void Redact_SecretsTableRow_StaysAsItIs()
    {
        const string Row = """{"metadata":{"name":"db","namespace":"shop"},"type":"kubernetes.io/basic-auth","keys":2}""";

        var text = Redact(new Redactor(Samples.Plan()), SourceName.Parse("secrets"), "v1", "Secret", Row);

        Assert.That(text, Is.EqualTo("{\"apiVersion\":\"v1\",\"kind\":\"Secret\"," + Row[1..]));
    }

    [Test]
    public void Redact_FieldThatACheckNames_StaysAndWhatIsBesideAndBelowItGoes()
    {
        var plan = Samples.Plan() with
        {
            KeptFields =
            [
                new SelectedField(Widgets, ["spec", "colour"], false), new SelectedField(Widgets, ["spec", "rules", null, "tone"], false),
                new SelectedField(Widgets, ["spec", "tags", null], false), new SelectedField(Widgets, ["spec", "whole"], true), new SelectedField(Widgets, ["spec", "password"], false),
            ],
        };

        var text = Redact(new Redactor(plan), Widgets, "example.com/v1", "Widget", """
            {"spec":{"colour":"red","other":"gone1","rules":[{"tone":"loud","more":"gone2"}],"tags":["x"],"whole":{"colour":"gone3"},"password":"gone4"}}
            """);

        Assert.That(text, Does.Contain("\"colour\":\"red\"").And.Contain("\"tone\":\"loud\"").And.Contain("\"tags\":[\"x\"]").And.Not.Contain("gone"));
    }

    [Test]
    public void Redact_FieldOfOneSource_SaysNothingOfAnother()
    {
        var plan = Samples.Plan() with { KeptFields = [new SelectedField(Widgets, ["spec", "colour"], false)] };

        var text = Redact(new Redactor(plan), SourceName.Parse("gadgets.example.com"), "example.com/v1", "Gadget", """{"spec":{"colour":"gone"}}""");

        Assert.That(text, Does.Not.Contain("gone"));
    }

    [Test]
    public void Redact_ValidatingAdmissionPolicy_KeepsItsRulesWithoutMessages()
    {
        const string Rules = """
            "matchConstraints":{"resourceRules":[{"apiGroups":[""],"apiVersions":["v1"],"operations":["CREATE"],"resources":["pods"]}]},"matchConditions":[{"name":"c","expression":"true"}],"variables":[{"name":"v","expression":"object.spec"}]
            """;

        var text = Redact(new Redactor(Samples.Plan()), SourceName.Parse("validatingadmissionpolicies.admissionregistration.k8s.io"), "admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy",
            "{\"metadata\":{\"name\":\"rule\",\"labels\":{\"tier\":\"front\"}},\"spec\":{" + Rules.Trim() + """
            ,"validations":[{"expression":"!variables.v.hostPID","message":"gone","messageExpression":"'gone'"}],"auditAnnotations":[{"key":"k","valueExpression":"'gone'"}]}}
            """);

        Assert.That(text, Does.Contain(Rules.Trim()).And.Contain("{\"expression\":\"!variables.v.hostPID\"").And.Contain("\"tier\":\"front\"").And.Not.Contain("gone"));
    }

    [Test]
    public void Redact_EncryptionConfigurationInAFact_KeepsProvidersWithoutKeys()
    {
        var text = Redact(new Redactor(Samples.Plan()), new SourceName("Component"), "facts.complianceaudit.io/v1", "Component", """
            {"spec":{"component":"kube-apiserver","sources":[{"kind":"file","content":{"apiVersion":"apiserver.config.k8s.io/v1","kind":"EncryptionConfiguration","resources":[{"resources":["secrets"],"providers":[{"aescbc":{"keys":[{"name":"key1","secret":"aHVudGVyMg=="}]}},{"kms":{"apiVersion":"v2","name":"vault","endpoint":"unix:///run/kms.sock"}},{"identity":{}}]}]}}]}}
            """);

        Assert.That(text, Does.Contain("""
            "content":{"apiVersion":"apiserver.config.k8s.io/v1","kind":"EncryptionConfiguration","resources":[{"resources":["secrets"],"providers":[{"aescbc":{"keys":[{"name":"key1","secret":{"$redacted":{"id":"redacted:field:1","length":12,"credentialLike":true}}}]}},{"kms":{"apiVersion":"v2","name":"vault","endpoint":"unix:///run/kms.sock"}},{"identity":{}}]}]}
            """.Trim()));
    }

    [Test]
    public void Redact_KubeconfigInAFact_KeepsWhereToAndAsWhomAlone()
    {
        var text = Redact(new Redactor(Samples.Plan()), new SourceName("Component"), "facts.complianceaudit.io/v1", "Component", """
            {"spec":{"sources":[{"content":{"kind":"Config","apiVersion":"v1","current-context":"c","clusters":[{"name":"k","cluster":{"server":"https://u:gone1@10.0.0.1:6443/gone2","certificate-authority-data":"gone3","insecure-skip-tls-verify":true}}],"users":[{"name":"u","user":{"client-certificate":"/var/lib/kubelet/pki/c.pem","client-key-data":"gone4","token":"gone5","username":"gone6","password":"gone7","exec":{"command":"aws","args":["--token=gone8"],"env":[{"name":"A","value":"gone9"}]}}}],"contexts":[{"name":"c","context":{"cluster":"k","user":"u"}}]}}]}}
            """);

        Assert.That(text, Does.Not.Contain("gone"));
        Assert.That(text, Does.Contain("\"server\":\"https://10.0.0.1:6443\"").And.Contain("\"insecure-skip-tls-verify\":true").And.Contain("\"client-certificate\":\"/var/lib/kubelet/pki/c.pem\""));
        Assert.That(text, Does.Contain("\"context\":{\"cluster\":\"k\",\"user\":\"u\"}"));
    }

    [Test]
    public void Redact_UnreadFileInAFact_Goes()
    {
        var text = Redact(new Redactor(Samples.Plan()), new SourceName("Component"), "facts.complianceaudit.io/v1", "Component", """{"spec":{"sources":[{"path":"/etc/a","content":"gone"},{"content":{"kind":"Unknown","setting":"gone","replicas":3}}]}}""");

        Assert.That(text, Does.Contain("\"path\":\"/etc/a\"").And.Contain("\"replicas\":3").And.Not.Contain("gone"));
    }

    [TestCase("""{"spec":{"mountOptions":["gone"],"volumeHandle":"gone"}}""")]
    [TestCase("""{"spec":{"fieldOfTheFuture":"gone","capacity":{"storage":"gone"}}}""")]
    [TestCase("""{"spec":{"containers":[{"workingDir":"gone","volumeMounts":[{"subPath":"gone","subPathExpr":"gone"}],"image":"u:gone@h/i"}]}}""")]
    [TestCase("""{"metadata":{"labels":{"password":"gone","a":"two gone words"}}}""")]
    [TestCase("""{"spec":{"validations":[{"expression":"object.x == 'gone'","messageExpression":"'gone'"}]}}""")]
    [TestCase("""{"description":"gone","message":"gone","spec":{"extra":{"name":["gone"]},"externalName":"u:gone@h"}}""")]
    [TestCase("""{"spec":{"volumes":[{"flexVolume":{"options":{"name":"gone"}}},{"csi":{"volumeAttributes":{"type":"gone"}}},{"rbd":{"user":"gone","monitors":["gone"]}},{"nfs":{"server":"u:gone@h"}}]}}""")]
    [TestCase("""{"spec":{"opaque":{"parameters":{"name":"gone"}}}}""")]
    public void Redact_TextThatNoListNames_GoesFromBuiltInKindsToo(string json)
    {
        Assert.That(Redact("v1", "Pod", json), Does.Not.Contain("gone"));
    }
}
