using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;

namespace ComplianceAudit.Cli.Tests.Commands;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class NodeCollectCommandTests
{
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeNode()
    {
        _folder = new ScratchFolder();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "host", "etc"));
        File.WriteAllText(Path.Combine(_folder.Path, "host", "etc", "hostname"), "node-1\n");
    }

    [TearDown]
    public void RemoveNode() => _folder.Dispose();

    private string Host => Path.Combine(_folder.Path, "host");

    [Test]
    public async Task Run_OnAHostRoot_PrintsTheDocumentAndWhatItLacksApart()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("node", "collect", "--host-root", Host);

        var document = JsonDocument.Parse(program.RawOut).RootElement;
        Assert.That(code, Is.EqualTo(ExitCode.Done), program.Error);
        Assert.That((document.GetProperty("kind").GetString(), document.GetProperty("metadata").GetProperty("name").GetString()), Is.EqualTo(("NodeFacts", "node-1")));
        Assert.That(program.Out, Is.Empty);
        Assert.That(program.Error, Does.StartWith("node-1: ").And.Contain("not complete: Component/kube-apiserver: no processes are visible"));
    }

    [Test]
    public async Task Run_WithAPlanIntoAFile_ReadsThatAloneForItsOwnerAlone()
    {
        var plan = Path.Combine(_folder.Path, "plan.json");
        var facts = Path.Combine(_folder.Path, "facts.json");
        File.WriteAllText(plan, """{"apiVersion":"complianceaudit.io/v1","kind":"NodePlan","components":["etcd"]}""");
        var program = new ProgramUnderTest { Environment = { ["NODE_NAME"] = "worker-7" } };

        var code = await program.RunAsync("node", "collect", "--host-root", Host, "--plan", plan, "-o", facts, "--quiet");

        Assert.That((code, program.Error), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(File.ReadAllText(facts), Does.Contain("\"name\":\"worker-7\"").And.Contain("\"source\":\"Component/etcd\"").And.Not.Contain("Component/kubelet"));
        Assert.That(File.GetUnixFileMode(facts), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Run_ForALog_PrintsNumberedLinesThatEndWithAChecksum()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("node", "collect", "--host-root", Host, "--output-form", "log");

        Assert.That((code, program.RawOut), Is.EqualTo((ExitCode.Done, Array.Empty<byte>())));
        Assert.That(program.Out, Does.Match(@"\Anode-facts/1 1 H4sI[^\n]*\nnode-facts/1 end 1 \d+ sha256:[0-9a-f]{64}\n\z"));
    }

    [Test]
    public async Task Run_OnNoFolder_SaysWhatToGive()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("node", "collect", "--host-root", Host + "/none");

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(program.Error, Is.EqualTo(
            $"error: {Host}/none: COLL402: the node's root cannot be opened here: it does not exist. Give the folder where it is mounted with --host-root, or leave the option out on the node itself.\n"));
        Assert.That(Encoding.UTF8.GetString(program.RawOut), Is.Empty);
    }

    [Test]
    public async Task Run_WithAPlanThatIsNone_SaysSo()
    {
        var plan = Path.Combine(_folder.Path, "plan.json");
        File.WriteAllText(plan, "{}");
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("node", "collect", "--host-root", Host, "--plan", plan);

        Assert.That((code, program.Error), Is.EqualTo((ExitCode.CouldNotFinish, $"error: {plan}: COLL405: this is no plan; expected apiVersion 'complianceaudit.io/v1' and kind 'NodePlan'. Write one with 'packs node-plan'.\n")));
    }

    [Test]
    public async Task Run_IntoAFolder_SaysThatAFileIsExpectedAndLeavesNothing()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("node", "collect", "--host-root", Host, "-o", _folder.Path);

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(program.Error, Does.StartWith($"error: {_folder.Path}: OUT006: cannot be written (").And.Contain("name another file with -o, or '-' for standard output"));
        Assert.That(File.Exists(_folder.Path + ".partial"), Is.False);
    }
}
