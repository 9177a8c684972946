namespace ComplianceAudit.Rules.Tests.Meaning;

internal sealed class EncryptionTests
{
    private const string Flag = "encryption-provider-config";

    [TestCase("resources: [{resources: [secrets], providers: [{aescbc: {keys: [{name: a}]}}, {identity: {}}]}]", "secrets", "[\"aescbc\",\"identity\"]")]
    [TestCase("resources: [{resources: [secrets], providers: [{identity: {}}, {aescbc: {keys: [{name: a}]}}]}]", "secrets", "[\"identity\",\"aescbc\"]")]
    [TestCase("resources: [{resources: [secrets], providers: [{aesgcm: {}}]}]", "secrets", "[\"aesgcm\"]")]
    [TestCase("resources: [{resources: [secrets], providers: [{secretbox: {}}]}]", "secrets", "[\"secretbox\"]")]
    [TestCase("resources: [{resources: [secrets], providers: [{kms: {name: a}}]}]", "secrets", "[\"kmsv1\"]")]
    [TestCase("resources: [{resources: [secrets], providers: [{kms: {apiVersion: v1}}]}]", "secrets", "[\"kmsv1\"]")]
    [TestCase("resources: [{resources: [secrets], providers: [{kms: {apiVersion: v2}}]}]", "secrets", "[\"kmsv2\"]")]
    [TestCase("resources: [{resources: [configmaps], providers: [{aescbc: {}}]}]", "secrets", "[\"identity\"]")]
    [TestCase("resources: [{resources: [configmaps], providers: [{identity: {}}]}, {resources: [secrets], providers: [{aescbc: {}}]}]", "secrets", "[\"aescbc\"]")]
    [TestCase("resources: [{resources: ['*.'], providers: [{aescbc: {}}]}]", "secrets", "[\"aescbc\"]")]
    [TestCase("resources: [{resources: ['*.apps'], providers: [{aescbc: {}}]}]", "secrets", "[\"identity\"]")]
    [TestCase("resources: [{resources: ['*.apps'], providers: [{aescbc: {}}]}]", "deployments.apps", "[\"aescbc\"]")]
    [TestCase("resources: [{resources: ['*.*'], providers: [{aescbc: {}}]}]", "secrets", "[\"aescbc\"]")]
    [TestCase("resources: [{resources: [secrets], providers: [{kms: {apiVersion: v2}}]}, {resources: ['*.'], providers: [{identity: {}}]}, {resources: ['*.*'], providers: [{aescbc: {}}]}]", "secrets", "[\"kmsv2\"]")]
    [TestCase("resources: [{resources: ['*.*'], providers: [{identity: {}}]}, {resources: [secrets], providers: [{aescbc: {}}]}]", "secrets", "[\"aescbc\"]")]
    [TestCase("resources: [{resources: ['*'], providers: [{aescbc: {}}]}]", "secrets", "[\"identity\"]")]
    [TestCase("resources: [{resources: [secrets.], providers: [{aescbc: {}}]}]", "secrets", "[\"aescbc\"]")]
    [TestCase("{}", "secrets", "[\"identity\"]")]
    public void Providers_OfAResource_AreThoseOfTheEntryThatCounts(string configuration, string resource, string providers)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer(Flag, configuration), $"encryption.providers(object, '{resource}')");

        Assert.That(value, Is.EqualTo(providers));
    }

    [TestCase("v1.26.9", "\"identity\"")]
    [TestCase("v1.27.0", "\"aescbc\"")]
    [TestCase("", "unknown: Component kube-apiserver.cp-1: whether *. is a wildcard depends on the version, which is not known")]
    public void FirstProvider_ByAWildcard_DependsOnTheVersion(string version, string provider)
    {
        var fact = Facts.ApiServer(Flag, "resources: [{resources: ['*.'], providers: [{aescbc: {}}]}]", version: version);

        var (value, _) = Facts.Ask(fact, "encryption.firstProvider(object, 'secrets')");

        Assert.That(value, Is.EqualTo(provider));
    }

    [TestCase("resources: [{resources: [secrets], providers: [{rot13: {}}]}]", "spec.sources[1].content.resources[0].providers[0] is not of the shape that the component reads")]
    [TestCase("resources: [{resources: [secrets], providers: []}]", "spec.sources[1].content.resources[0] is not of the shape that the component reads")]
    [TestCase("resources: [{resources: [secrets], providers: {aescbc: {}}}]", "spec.sources[1].content.resources[0].providers is not of the shape that the component reads")]
    [TestCase("resources: [{resources: [{$redacted: {id: 'redacted:text:1', length: 7, credentialLike: false}}], providers: [{aescbc: {}}]}]", "spec.sources[1].content.resources[0].resources[0] is redacted")]
    public void FirstProvider_OfWhatIsNotKnown_IsUnknown(string configuration, string expected)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer(Flag, configuration), "encryption.firstProvider(object, 'secrets')");

        Assert.That(value, Is.EqualTo($"unknown: Component kube-apiserver.cp-1: {expected}"));
    }

    [Test]
    public void FirstProvider_WithoutAFile_IsIdentity()
    {
        var answer = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", ""), "encryption.firstProvider(object, 'secrets')");

        Assert.That(answer, Is.EqualTo(("\"identity\"", "no --encryption-provider-config: default of v1.34 (staging/src/k8s.io/apiserver/pkg/server/options/etcd.go)")));
    }
}
