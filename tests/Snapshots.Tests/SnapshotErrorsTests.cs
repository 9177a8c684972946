using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Messages whose causes a test cannot bring about everywhere: other users' files, full disks.</summary>
public sealed class SnapshotErrorsTests
{
    private static readonly Exception Cause = new UnauthorizedAccessException();

    private static IEnumerable<TestCaseData> Messages()
    {
        yield return new TestCaseData(
            SnapshotErrors.MayNotRead("f", Cause),
            "f: SNAP203: found a file that this user may not read, expected a readable file. Grant read permission (snapshots are written with mode 0600).");
        yield return new TestCaseData(
            SnapshotErrors.CannotWrite("f", Cause),
            "f: SNAP302: found a folder that this user may not write to, expected an existing, writable folder with space left. Create the folder, free space or choose another one with --output.");
        yield return new TestCaseData(
            SnapshotErrors.CannotWrite("f", new IOException()),
            "f: SNAP302: found that the file could not be written, expected an existing, writable folder with space left. Create the folder, free space or choose another one with --output.");
        yield return new TestCaseData(
            SnapshotErrors.CannotWrite("f", new IOException("No space left on device", 28)),
            "f: SNAP302: found a disk without space left, expected an existing, writable folder with space left. Create the folder, free space or choose another one with --output.");
        yield return new TestCaseData(
            SnapshotErrors.CannotWrite("f", new IOException("File too large", 27)),
            "f: SNAP302: found that the file may not grow larger, expected an existing, writable folder with space left. Create the folder, free space or choose another one with --output.");
        yield return new TestCaseData(
            SnapshotErrors.CannotReadInput("f", Cause),
            "f: SNAP402: found an input that this user may not read, expected a readable file or folder of manifests. Check the path and its permissions.");
        yield return new TestCaseData(
            SnapshotErrors.CannotReadInput("f", new IOException()),
            "f: SNAP402: found an input that could not be read, expected a readable file or folder of manifests. Check the path and its permissions.");
        yield return new TestCaseData(
            SnapshotErrors.FileExpandsTooFar("f:1:1", 268_435_456),
            "f:1:1: SNAP411: found aliases that expand the file to more than 268,435,456 bytes, expected at most 268,435,456. Leave this file out; it is made to exhaust memory.");
        yield return new TestCaseData(
            SnapshotErrors.ExtraMember("f\u001b[31m", "a\u202E" + new string('x', 100)),
            "f\uFFFD[31m: SNAP209: found a member 'a\uFFFD" + new string('x', 78) + "...' that the manifest does not list, expected only listed members. "
            + "The file was altered after it was collected; use an unaltered copy or collect again.");
    }

    [TestCaseSource(nameof(Messages))]
    public void Message_WholeText_SaysFoundExpectedAndRemedy(SnapshotException error, string message)
    {
        Assert.That(error.Message, Is.EqualTo(message));
    }

    [Test]
    public void Codes_OfAllMessages_StandForOneEach()
    {
        var codes = Regex.Matches(Source(), "\"(SNAP[0-9]+)\"").Select(found => found.Groups[1].Value).ToList();

        Assert.That(codes, Has.Count.GreaterThan(40).And.Unique);
    }

    private static string Source([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../src/ComplianceAudit.Snapshots/SnapshotErrors.cs"));
}
