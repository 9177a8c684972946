using System.Text;

namespace ComplianceAudit.Reports.Tests;

internal sealed class AssessmentFileTests
{
    private static readonly string Sample = Encoding.UTF8.GetString(Written.As("json", SampleAssessment.Value));
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Read_WhatWasWritten_GivesTheSameBytesAgain()
    {
        var file = _folder.Write("assessment.json", Sample);

        var read = AssessmentFile.Read(file);

        Assert.That(Encoding.UTF8.GetString(Written.As("json", read)), Is.EqualTo(Sample));
    }

    [Test]
    public void Read_NoSuchFile_SaysSo()
    {
        var error = Assert.Throws<ReportException>(() => AssessmentFile.Read("nowhere/assessment.json"));

        Assert.That(error.Message, Is.EqualTo("nowhere/assessment.json: REPT001: found no such file; expected the assessment.json of an earlier run; check the path and the rights"));
    }

    [Test]
    public void Read_Folder_SaysSo()
    {
        var error = Assert.Throws<ReportException>(() => AssessmentFile.Read(_folder.Path));

        Assert.That(error.Message, Is.EqualTo($"{_folder.Path}: REPT001: found a folder; expected the assessment.json of an earlier run; check the path and the rights"));
    }

    [Test]
    public void Read_Snapshot_SaysWhatMakesAnAssessmentOfIt()
    {
        var error = Reading("PK\u0003\u0004");

        Assert.That(error, Is.EqualTo("assessment.json: REPT006: found a zip archive, as snapshots are; expected the assessment.json of an earlier run; make one from a snapshot with 'compliance-audit evaluate'"));
    }

    [TestCase("", "1:1: REPT004: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true at $")]
    [TestCase("null", "0: REPT003: found apiVersion '' and kind 'null'")]
    [TestCase("apiVersion: complianceaudit.io/v1", "1:1: REPT004: 'a' is an invalid start of a value at $")]
    public void Read_NotAnAssessment_NamesThePlace(string text, string expected)
    {
        var error = Reading(text);

        Assert.That(error.Replace("assessment.json: ", "0: ", StringComparison.Ordinal).Replace("assessment.json:", "", StringComparison.Ordinal), Does.StartWith(expected));
    }

    [TestCase("\"kind\": \"Assessment\"", "\"kind\": \"Snapshot\"", "assessment.json: REPT003: found apiVersion 'complianceaudit.io/v1' and kind 'Snapshot'; expected 'complianceaudit.io/v1' and 'Assessment'; write the assessment again with this version of the program")]
    [TestCase("\"verdict\": \"pass\"", "\"verdict\": \"passed\"", "assessment.json:*: REPT004: found 'passed', expected pass, fail, manual, unknown, error, notApplicable at $.checks[*; expected the shape of assessment.schema.json; evaluate the snapshot again rather than editing the file")]
    [TestCase("\"severity\": \"critical\"", "\"severity\": \"huge\"", "assessment.json:*: REPT004: found 'huge', expected critical, high, medium, low at $.checks[*")]
    [TestCase("\"severity\": \"high\"", "\"severity\": \"huge\"", "assessment.json:*: REPT004: found 'huge', expected critical, high, medium, low at $.snapshot.warnings[0].severity;*")]
    [TestCase("\"id\": \"tls-not-verified\"", "\"id\": \"TLS!\"", "assessment.json:*: REPT005: found 'TLS!' at $.snapshot.warnings[0].id; expected lower-case words with hyphens;*")]
    [TestCase("\"asOf\": \"2026-03-01T12:00:20Z\"", "\"asOf\": \"2026-03-01T13:00:20+01:00\"", "assessment.json:*: REPT004: found '2026-03-01T13:00:20+01:00', expected a UTC time such as 2026-01-31T12:00:00Z at $.metadata.asOf;*")]
    [TestCase("\"toolVersion\": \"0.1.0\",", "", "assessment.json:*: REPT004: *missing required properties including: 'toolVersion'*")]
    [TestCase("\"toolVersion\": \"0.1.0\",", "\"toolVersion\": \"0.1.0\", \"score\": 100,", "assessment.json:*: REPT004: The JSON property 'score' could not be mapped*")]
    [TestCase("\"toolVersion\": \"0.1.0\",", "\"toolVersion\": \"0.1.0\", \"toolVersion\": \"0.1.0\",", "assessment.json:*: REPT004: Duplicate property 'toolVersion' encountered*")]
    [TestCase("\"toolVersion\": \"0.1.0\",", "\"toolVersion\": null,", "assessment.json:*: REPT004: *doesn't allow null values*")]
    [TestCase("\"system:authenticated\"", "null", "assessment.json:*: REPT005: found null at $.snapshot.principalGroups[0]; expected a value; evaluate the snapshot again rather than editing the file")]
    [TestCase("\"status\": \"denied\"", "\"status\": \"fine\"", "assessment.json:*: REPT005: found 'fine' at $.snapshot.coverage[4].status; expected complete, partial, denied, unreachable, redacted, notCollected, notServed;*")]
    [TestCase("\"status\": \"denied\"", "\"status\": \"fine\"", "assessment.json:85:19: REPT005*")]
    [TestCase("\"kind\": \"cluster\"", "\"kind\": \"planet\"", "assessment.json:*: REPT005: found 'planet' at $.cluster.kind; expected cluster or manifests;*")]
    [TestCase("\"nodeCount\": 3", "\"nodeCount\": -3", "assessment.json:*: REPT005: found '-3' at $.cluster.nodeCount; expected 0 or more;*")]
    [TestCase("\"digest\": \"sha256:0f", "\"digest\": \"sha1:0f", "assessment.json:*: REPT005: found 'sha1:*at $.snapshot.digest; expected 'sha256:' and 64 lower-case hexadecimal digits;*")]
    [TestCase("\"started\": \"2026", "\"started\": \"2027", "assessment.json:*: REPT005: *at $.snapshot.ended; expected a time that is not before the start;*")]
    [TestCase("\"id\": \"5b1d", "\"id\": \"xxxx", "assessment.json:*: REPT005: found 'xxxx*at $.metadata.id; expected 64 lower-case hexadecimal digits;*")]
    [TestCase("\"id\": \"00000000000000e1\"", "\"id\": \"e1\"", "assessment.json:*: REPT005: found 'e1' at $.checks[0].findings[0].id; expected 16 lower-case hexadecimal digits;*")]
    [TestCase("\"instanceId\": \"anonymous-auth\"", "\"instanceId\": \"admission-plugins\"", "assessment.json:*: REPT005: found 'admission-plugins' at $.checks[1].instanceId; expected an id that no other check has;*")]
    [TestCase("\"parameters\": \"{}\"", "\"parameters\": \"[]\"", "assessment.json:*: REPT005: found '[]' at $.checks[0].parameters; expected a JSON object;*")]
    [TestCase("\"line\": 41", "\"line\": 0", "assessment.json:*: REPT005: found '0' at $.checks[4].findings[2].resource.source.line; expected 1 or more;*")]
    [TestCase("\"host-path@3fd1c2\"\n", "\"gone\"\n", "assessment.json:*: REPT005: found 'gone' at $.packs[0].controls[6].checks[0]; expected the instance id of a check in $.checks;*")]
    [TestCase("\"section\": \"5.1\"", "\"section\": \"9\"", "assessment.json:*: REPT005: *at $.packs[0].sections[2].counts; expected the counts of the controls*")]
    [TestCase("\"published\": 131", "\"published\": -3", "assessment.json:*: REPT005: found '-3' at $.packs[0].published; expected 0 or more;*")]
    [TestCase("\"worst\": 0.3333333333333333,\n        \"best\": 0.8", "\"worst\": 1,\n        \"best\": 0.8", "assessment.json:*: REPT005: found '1' at $.packs[0].score.worst; expected 2/6;*")]
    [TestCase("\"worst\": null,\n        \"best\": null,\n        \"assessed\": null\n      },\n      \"weighted", "\"worst\": 1,\n        \"best\": null,\n        \"assessed\": null\n      },\n      \"weighted", "assessment.json:*: REPT005: found '1' at $.packs[1].score.worst; expected null;*")]
    [TestCase("\"assessment\": \"manual\"", "\"assessment\": \"later\"", "assessment.json:*: REPT005: found 'later' at $.packs[0].controls[3].assessment; expected automated or manual;*")]
    public void Read_AlteredFile_NamesPlaceFoundAndExpected(string from, string to, string pattern)
    {
        Assert.That(Sample, Does.Contain(from));
        var at = Sample.IndexOf(from, StringComparison.Ordinal);

        var error = Reading(string.Concat(Sample.AsSpan(0, at), to, Sample.AsSpan(at + from.Length)));

        Assert.That(error, Does.Match("^" + System.Text.RegularExpressions.Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)));
    }

    private string Reading(string text)
    {
        var file = _folder.Write("assessment.json", text);
        var error = Assert.Throws<ReportException>(() => AssessmentFile.Read(file));
        return error.Message[(_folder.Path.Length + 1)..];
    }
}
