using System.Text;
using ComplianceAudit.Rules.Results;
using UglyToad.PdfPig;

namespace ComplianceAudit.Reports.Tests;

/// <summary>The least an assessment can hold: manifests, no pack, nothing known.</summary>
internal sealed class BareAssessmentTests
{
    private static readonly Assessment Bare = SampleAssessment.Value with
    {
        Metadata = SampleAssessment.Value.Metadata with { AsOf = DateTimeOffset.UnixEpoch },
        Cluster = new("deploy.yaml", "manifests", "", "", "", null),
        Snapshot = SampleAssessment.Value.Snapshot with { Started = DateTimeOffset.UnixEpoch, Ended = DateTimeOffset.UnixEpoch, Principal = "", PrincipalGroups = [], Endpoint = "", CaFingerprint = "", TlsVerified = true, Warnings = [], Coverage = [] },
        Checks = [],
        Packs = [],
    };

    [Test]
    public void Html_OfManifests_SaysThatThisIsNoCluster()
    {
        var html = Encoding.UTF8.GetString(Written.As("html", Bare));

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("These are manifests, not a cluster."));
            Assert.That(html, Does.Contain("No pack was selected"));
            Assert.That(html, Does.Contain("version not known"));
            Assert.That(html, Does.Not.Contain("Principal").And.Not.Contain("1970"));
        });
    }

    [Test]
    public void Html_OfAClusterWithUnknowns_SaysWhatIsNotKnown()
    {
        var html = Encoding.UTF8.GetString(Written.As("html", Bare with { Cluster = Bare.Cluster with { Kind = "cluster" } }));

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("<th scope=\"row\">Principal</th><td>not known</td>"));
            Assert.That(html, Does.Contain("none: the system&#x27;s trust store was used").Or.Contain("none: the system's trust store was used"));
            Assert.That(html, Does.Contain("<th scope=\"row\">Server verified by TLS</th><td>yes</td>"));
        });
    }

    [Test]
    public void Html_OfAServerThatWasNotVerified_NamesNoTrust()
    {
        var html = Encoding.UTF8.GetString(Written.As("html", Bare with { Cluster = Bare.Cluster with { Kind = "cluster" }, Snapshot = Bare.Snapshot with { TlsVerified = false } }));

        Assert.That(html, Does.Contain("none: no certificate was verified").And.Not.Contain("trust store"));
    }

    [Test]
    public void Pdf_OfTheLeast_HasPages()
    {
        using var document = PdfDocument.Open(Written.As("pdf", Bare));

        Assert.That(document.NumberOfPages, Is.Positive);
    }
}
