using System.Runtime.Versioning;
using System.Text;
using CsCheck;

namespace ComplianceAudit.Snapshots.Tests;

public sealed class SnapshotWriterTests
{
    private static readonly SourceName Pods = SourceName.Parse("pods");
    private static readonly SourceName Roles = SourceName.Parse("roles.rbac.authorization.k8s.io");

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("snapshots-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Complete_ThenOpen_GivesBackDocumentsManifestAndDigest()
    {
        var path = At("a.snapshot.zip");

        var digest = Write(path);
        var snapshot = Snapshot.Open(path);

        Assert.That(snapshot.Digest, Is.EqualTo(digest));
        Assert.That(snapshot.File, Is.EqualTo("a.snapshot.zip"));
        Assert.That(snapshot.List(Pods).Select(pod => pod.TextOf("metadata", "name")), Is.EqualTo(new[] { "web", "db" }));
        Assert.That(snapshot.List(Roles).Single().TextOf("metadata", "name"), Is.EqualTo("reader"));
        Assert.That(snapshot.List(SourceName.Parse("Component/etcd")), Has.Count.EqualTo(1));
        Assert.That(snapshot.CoverageOf(Pods).Single().Count, Is.EqualTo(2));
        Assert.That(snapshot.Manifest.Members.Select(member => member.Path), Is.EqualTo(new[]
        {
            "facts/Component/00001.ndjson",
            "resources/core/v1/pods/00001.ndjson",
            "resources/rbac.authorization.k8s.io/v1/roles/00001.ndjson",
        }));
    }

    [Test]
    public void Complete_Twice_GivesTheSameBytes()
    {
        Write(At("a.zip"));
        Write(At("b.zip"));

        Assert.That(File.ReadAllBytes(At("b.zip")), Is.EqualTo(File.ReadAllBytes(At("a.zip"))));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes; the folder's rights count there.")]
    [UnsupportedOSPlatform("windows")]
    public void Complete_File_IsForItsOwnerAlone()
    {
        Write(At("a.zip"));

        Assert.That(File.GetUnixFileMode(At("a.zip")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Complete_Archive_EndsWithTheManifestAndStatesOneTime()
    {
        Write(At("a.zip"));

        using var archive = System.IO.Compression.ZipFile.OpenRead(At("a.zip"));

        Assert.That(archive.Entries[^1].FullName, Is.EqualTo("manifest.json"));
        Assert.That(archive.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct(), Is.EqualTo(new[] { new DateTime(1980, 1, 1) }));
    }

    [Test]
    public void Add_MoreThanAShard_StartsAnother()
    {
        var path = At("a.zip");
        using (var writer = SnapshotWriter.Create(path, shardBytes: 64))
        {
            for (var i = 0; i < 10; i++)
                writer.Add(Pods, "v1", Encoding.UTF8.GetBytes($$$"""{"metadata":{"name":"pod-{{{i}}}"}}"""));

            writer.Complete(SampleManifest.HeaderWithoutCoverage);
        }

        var snapshot = Snapshot.Open(path);

        Assert.That(snapshot.Manifest.Members, Has.Count.EqualTo(5));
        Assert.That(snapshot.List(Pods).Select(pod => pod.TextOf("metadata", "name")), Is.EqualTo(Enumerable.Range(0, 10).Select(i => $"pod-{i}")));
    }

    [Test]
    public void Complete_DocumentsThatPackAsABombDoes_AreStoredAsTheyAre()
    {
        var path = At("a.zip");
        var padding = new string(' ', 1_000_000);
        using (var writer = SnapshotWriter.Create(path))
        {
            for (var i = 0; i < 80; i++)
                writer.Add(Pods, "v1", Encoding.UTF8.GetBytes($$$"""{"metadata":{"name":"pod-{{{i}}}"}{{{padding}}}}"""));

            writer.Complete(SampleManifest.HeaderWithoutCoverage);
        }

        Assert.That(new FileInfo(path).Length, Is.GreaterThan(80 * padding.Length));
        Assert.That(Snapshot.Open(path).List(Pods), Has.Count.EqualTo(80));
    }

    [TestCase(16)]
    [TestCase(64)]
    [TestCase(100_000)]
    public void DropPage_PageThatWasCutOff_LeavesThePagesBefore(int shardBytes)
    {
        var path = At("a.zip");
        using (var writer = SnapshotWriter.Create(path, shardBytes))
        {
            var list = writer.Begin(Pods, "v1");
            list.Add("""{"metadata":{"name":"a"}}"""u8);
            list.Add("""{"metadata":{"name":"b"}}"""u8);
            list.EndPage();
            list.Add("""{"metadata":{"name":"lost-1"}}"""u8);
            list.Add("""{"metadata":{"name":"lost-2"}}"""u8);
            list.Add("""{"metadata":{"name":"lost-3"}}"""u8);
            list.DropPage();
            list.Add("""{"metadata":{"name":"c"}}"""u8);
            list.EndPage();
            writer.Complete(SampleManifest.HeaderWithoutCoverage);
        }

        var names = Snapshot.Open(path).List(Pods).Select(pod => pod.TextOf("metadata", "name"));

        Assert.That(names, Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public void Drop_RestartedList_LeavesNothingOfTheFirstTry()
    {
        var path = At("a.zip");
        using (var writer = SnapshotWriter.Create(path, shardBytes: 16))
        {
            writer.Add(Pods, "v1", """{"metadata":{"name":"old-1"}}"""u8);
            writer.Add(Pods, "v1", """{"metadata":{"name":"old-2"}}"""u8);
            writer.Begin(Pods, "v1").Restart();
            writer.Add(Pods, "v1", """{"metadata":{"name":"new"}}"""u8);
            writer.Complete(SampleManifest.HeaderWithoutCoverage);
        }

        var snapshot = Snapshot.Open(path);

        Assert.That(snapshot.List(Pods).Select(pod => pod.TextOf("metadata", "name")), Is.EqualTo(new[] { "new" }));
    }

    [TestCase(16)]
    [TestCase(100)]
    [TestCase(1000)]
    public void ListWriter_AnyOrderOfCalls_HoldsWhatWasKept(int shardBytes) => Gen.Int[0, 9].Array[1, 80].Holds(150, calls =>
    {
        var path = At($"{Guid.NewGuid():N}.zip");
        var (kept, open, number) = (new List<string>(), new List<string>(), 0);
        using (var writer = SnapshotWriter.Create(path, shardBytes))
        {
            var list = writer.Begin(Pods, "v1");
            foreach (var call in calls)
            {
                if (call < 6)
                {
                    open.Add($"pod-{number++}");
                    list.Add(Encoding.UTF8.GetBytes($$$"""{"metadata":{"name":"{{{open[^1]}}}"}}"""));
                }
                else if (call < 8)
                {
                    list.DropPage();
                    open.Clear();
                }
                else if (call < 9 || number % 7 != 0)
                {
                    list.EndPage();
                    kept.AddRange(open);
                    open.Clear();
                }
                else
                {
                    list.Restart();
                    kept.Clear();
                    open.Clear();
                }
            }

            list.EndPage();
            kept.AddRange(open);
            list.End();
            writer.Complete(SampleManifest.HeaderWithoutCoverage);
        }

        var names = Snapshot.Open(path).List(Pods).Select(pod => pod.TextOf("metadata", "name"));

        Assert.That(names, Is.EqualTo(kept));
    });

    [Test]
    public void Add_ManyShards_ReusesItsBuffers()
    {
        var noise = new Random(1).GetHexString(200_000);
        var documents = Enumerable.Range(0, 50).Select(i => Encoding.UTF8.GetBytes($$$"""{"metadata":{"name":"{{{noise.AsSpan(i * 4000, 4000)}}}"} }""")).ToList();
        using var writer = SnapshotWriter.Create(At("a.zip"));
        var lists = Enumerable.Range(1, 4).Select(number => writer.Begin(Pods, $"v{number}")).ToList();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Parallel.ForEach(lists, list =>
        {
            for (var i = 0; i < 20_000; i++)
                list.Add(documents[i % documents.Count]);

            list.EndPage();
            list.End();
        });
        writer.Complete(SampleManifest.Header);

        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(40_000_000), "320 MB were written");
    }

    [Test]
    public void Add_FromManyThreads_GivesTheSameBytesAsFromOne()
    {
        Write(At("a.zip"));
        using (var writer = SnapshotWriter.Create(At("b.zip")))
        {
            Parallel.ForEach(SampleManifest.Documents.GroupBy(document => document.Source), list =>
            {
                foreach (var (source, version, json) in list)
                    writer.Add(source, version, Encoding.UTF8.GetBytes(json));
            });
            writer.Complete(SampleManifest.Header);
        }

        Assert.That(File.ReadAllBytes(At("b.zip")), Is.EqualTo(File.ReadAllBytes(At("a.zip"))));
    }

    [Test]
    public void Dispose_WithoutComplete_LeavesNoFile()
    {
        using (var writer = SnapshotWriter.Create(At("a.zip"), shardBytes: 16))
            writer.Add(Pods, "v1", """{"metadata":{"name":"web"}}"""u8);

        Assert.That(Directory.GetFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows keeps the scratch file's name until it is closed.")]
    public void Add_BeforeComplete_ShowsNoFileThatAKilledProcessCouldLeave()
    {
        using var writer = SnapshotWriter.Create(At("a.zip"), shardBytes: 16);

        writer.Add(Pods, "v1", """{"metadata":{"name":"web"}}"""u8);
        writer.Add(Pods, "v1", """{"metadata":{"name":"db"}}"""u8);

        Assert.That(Directory.GetFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    public void Complete_FileCameToExist_IsRefusedAndLeavesTheOther()
    {
        using var writer = SnapshotWriter.Create(At("a.zip"));
        File.WriteAllText(At("a.zip"), "mine");

        Assert.That(() => writer.Complete(SampleManifest.Header), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP301"));
        Assert.That(File.ReadAllText(At("a.zip")), Is.EqualTo("mine"));
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.EqualTo(new[] { At("a.zip") }));
    }

    [Test]
    public void Create_FileExists_IsRefused()
    {
        File.WriteAllText(At("a.zip"), "mine");

        Assert.That(() => SnapshotWriter.Create(At("a.zip")), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            $"{At("a.zip")}: SNAP301: found a file of this name, expected a new file, for evidence is never overwritten. Move it away or choose another folder."));
    }

    [Test]
    public void Create_BelowAFile_IsRefused()
    {
        File.WriteAllText(At("no"), "a file");
        var path = At("no/a.zip");

        Assert.That(() => SnapshotWriter.Create(path), Throws.TypeOf<SnapshotException>().With.Message.EqualTo(
            $"{path}: SNAP302: found no such folder, expected an existing, writable folder with space left. Create the folder, free space or choose another one with --output."));
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static string Write(string path)
    {
        using var writer = SnapshotWriter.Create(path);
        foreach (var (source, version, json) in SampleManifest.Documents)
            writer.Add(source, version, Encoding.UTF8.GetBytes(json));

        return writer.Complete(SampleManifest.Header);
    }
}
