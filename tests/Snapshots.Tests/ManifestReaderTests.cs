using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

public sealed class ManifestReaderTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            kubectl.kubernetes.io/last-applied-configuration: "{}"
        spec:
          template:
            spec:
              containers:
              - name: web
                image: nginx
                env:
                - name: DB_PASSWORD
                  value: hunter2
                securityContext:
                  privileged: true
        """;

    private static readonly SourceName Deployments = SourceName.Parse("deployments.apps");

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("manifests-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Read_File_KeepsFileAndLines()
    {
        var path = Write("web.yaml", Deployment);

        var snapshot = Read(path);

        var web = snapshot.List(Deployments).Single();
        var container = web.ChildAt(web.Find("spec", "template", "spec", "containers"), 0);
        var value = web.FieldOf(web.ChildAt(web.FieldOf(container, "env"), 0), "value");
        Assert.That(web.File, Is.EqualTo(path));
        Assert.That(web.LineOf(0), Is.EqualTo(1));
        Assert.That(web.LineOf(container), Is.EqualTo(11));
        Assert.That(web.LineOf(web.Find("spec")), Is.EqualTo(8), "a block map begins at its first key");
        Assert.That(web.LineOf(value), Is.EqualTo(15));
        Assert.That(web.KindOf(value), Is.EqualTo(NodeKind.Redacted));
        Assert.That(web.LineOf(web.FieldOf(web.FieldOf(container, "securityContext"), "privileged")), Is.EqualTo(17));
    }

    [Test]
    public void Read_AssessmentOfOurOwn_PointsToTheCommandForIt()
    {
        var path = Write("assessment.json", """{"apiVersion":"complianceaudit.io/v1","kind":"Assessment"}""");

        var error = Assert.Throws<SnapshotException>(() => Read(path));

        Assert.That(error!.Message, Is.EqualTo(
            $"{path}:1:1: SNAP416: found a document of ComplianceAudit itself, 'Assessment', expected Kubernetes manifests. For more formats of an assessment use the command 'report'."));
    }

    [Test]
    public void Read_MapOfManyKeys_KeepsEachLine()
    {
        const int Keys = 200_000;
        var json = $"{{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"data\":{{\n{string.Join(",\n", Enumerable.Range(0, Keys).Select(key => $"\"k{key}\":0"))}}}}}";

        var snapshot = Read(Write("many.json", json));

        var document = snapshot.List(SourceName.Parse("pods")).Single();
        var data = document.Find("data");
        Assert.That(Enumerable.Range(0, Keys).All(index => document.LineOf(document.ChildAt(data, index)) == index + 2), Is.True);
    }

    [Test]
    public void Read_Workload_CompletesEveryWorkloadAndNothingElse()
    {
        var snapshot = Read(Write("web.yaml", Deployment));

        Assert.That(snapshot.Manifest.Kind, Is.EqualTo("manifests"));
        foreach (var workload in ResourceKinds.Workloads)
            Assert.That(snapshot.CoverageOf(workload).Single().Status, Is.EqualTo(CoverageStatus.Complete), workload.ToString());

        Assert.That(snapshot.CoverageOf(Deployments).Single(), Is.EqualTo(
            new SourceCoverage(Deployments, "v1", "", "", CoverageStatus.Complete, "the manifests given, not a cluster", 1, null, null, "", 0, 0)));
        var namespaces = SourceName.Parse("namespaces");
        Assert.That(snapshot.CoverageOf(namespaces), Is.EqualTo(
            new[] { SourceCoverage.Without(namespaces, CoverageStatus.NotCollected, "the manifests given hold none") }));
    }

    [Test]
    public void Read_NoWorkload_LeavesWorkloadsNotCollected()
    {
        var snapshot = Read(Write("ns.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n"));

        Assert.That(snapshot.CoverageOf(SourceName.Parse("pods")).Single().Status, Is.EqualTo(CoverageStatus.NotCollected));
        Assert.That(snapshot.CoverageOf(SourceName.Parse("namespaces")).Single().Status, Is.EqualTo(CoverageStatus.Complete));
    }

    [Test]
    public void Read_Folder_TakesManifestsInOrdinalOrder()
    {
        Write("b.yml", Pod("b"));
        Write("B.json", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"B"}}""");
        Write("a/z.yaml", Pod("z"));
        Write("notes.txt", "not a manifest");

        var snapshot = Read(_folder);

        Assert.That(snapshot.List(SourceName.Parse("pods")).Select(pod => pod.TextOf("metadata", "name")), Is.EqualTo(new[] { "B", "z", "b" }));
    }

    [Test]
    public void Read_FolderThatLinksToItself_Ends()
    {
        Write("a.yaml", Pod("a"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);

        var snapshot = Read(_folder);

        Assert.That(snapshot.List(SourceName.Parse("pods")), Has.Count.EqualTo(1));
    }

    [Test]
    public void Read_StandardInput_IsNamedSo()
    {
        var snapshot = ManifestReader.Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes(Pod("a"))), CancellationToken.None);

        Assert.That(snapshot.File, Is.EqualTo("standard input"));
        Assert.That(snapshot.List(SourceName.Parse("pods")).Single().File, Is.EqualTo("standard input"));
    }

    [Test]
    public void Read_Twice_GivesTheSameDigest()
    {
        var path = Write("web.yaml", Deployment);

        var digest = Read(path).Digest;

        Assert.That(Read(path).Digest, Is.EqualTo(digest));
    }

    [Test]
    public void Read_Secret_IsRedactedWhole()
    {
        var snapshot = Read(Write("s.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  password: hunter2\n"));

        var secret = snapshot.List(SourceName.Parse("secrets")).Single();

        Assert.That(secret.KindOf(secret.Find("stringData")), Is.EqualTo(NodeKind.Redacted));
        Assert.That(secret.LineOf(secret.Find("stringData")), Is.EqualTo(5));
    }

    [Test]
    public void Read_ForgedPlaceholder_IsAPlainMap()
    {
        var snapshot = Read(Write("p.yaml", Pod("a") + "spec: {x: {$redacted: {id: 'redacted:env:1'}}}\n"));

        var pod = snapshot.List(SourceName.Parse("pods")).Single();

        Assert.That(pod.KindOf(pod.Find("spec", "x")), Is.EqualTo(NodeKind.Map));
    }

    [Test]
    public void Read_PlannedAnnotation_KeepsItsValue()
    {
        var path = Write("p.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {annotations: {a: x, b: z}}\n");

        var snapshot = ManifestReader.Read([path], null, Samples.Plan(annotations: ["a"]), CancellationToken.None);

        var pod = snapshot.List(SourceName.Parse("pods")).Single();
        Assert.That(pod.TextOf("metadata", "annotations", "a"), Is.EqualTo("x"));
        Assert.That(pod.KindOf(pod.Find("metadata", "annotations", "b")), Is.EqualTo(NodeKind.Redacted));
    }

    [Test]
    public void Read_Cancelled_Ends()
    {
        var path = Write("p.yaml", Pod("a"));

        Assert.That(() => ManifestReader.Read([path], null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("missing.yaml", "SNAP402: found no such file or folder, expected a readable file or folder of manifests. Check the path and its permissions.")]
    [TestCase("empty", "SNAP403: found no .yaml, .yml or .json file in this folder or below it, expected at least one. Name another folder or the file itself.")]
    [TestCase("nothing.yaml", "SNAP405: found no resource, expected at least one document with apiVersion and kind. Name the files that hold your manifests.")]
    public void Read_Unusable_SaysWhatAndWhatToDo(string name, string message)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        Write("nothing.yaml", "# nothing\n---\n");
        var path = Path.Combine(_folder, name);

        Assert.That(() => Read(path), Throws.TypeOf<SnapshotException>().With.Message.EqualTo($"{path}: {message}"));
    }

    [Test]
    public void Read_NoStandardInput_SaysSo()
    {
        Assert.That(() => Read("-"), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            "standard input: SNAP401: found no standard input, expected manifests piped into the program. Pipe them in or name files."));
    }

    [Test]
    public void Read_EndlessInput_MeetsItsLimit()
    {
        using var endless = new EndlessStream();

        Assert.That(() => ManifestReader.Read(["-"], endless, CancellationToken.None), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            "standard input: SNAP404: found more than 67,108,864 bytes, expected at most 67,108,864. Split the file."));
    }

    private static string Pod(string name) => $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}}}\n";

    private static Snapshot Read(string input) => ManifestReader.Read([input], null, CancellationToken.None);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;
    }
}
