using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Cli.Tests.Output;

internal sealed class ReportWriterTests
{
    private ScratchFolder _program = null!;

    [SetUp]
    public void LayOutTheProgram()
    {
        _program = new ScratchFolder();
        Directory.CreateDirectory(_program["templates/standard"]);
    }

    [TearDown]
    public void RemoveTheProgram() => _program.Dispose();

    [Test]
    public void Write_OneFormatFails_LeavesNothing()
    {
        using var scratch = new ScratchFolder();
        var writer = Writer();
        var request = new ReportRequest([new Plain("a"), new Broken(), new Plain("c")], scratch["report"]);

        using (var destination = writer.Open(request))
            Assert.That(
                () => writer.Write(Samples.Assessment(), request, destination, new SilentBoard(), CancellationToken.None),
                Throws.TypeOf<OutputException>().With.Message.StartsWith("broken.txt: OUT004: could not be written (the disk is full)"));

        Assert.That(scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Write_Cancelled_LeavesNothing()
    {
        using var scratch = new ScratchFolder();
        var writer = Writer();
        var request = new ReportRequest([new Plain("a")], scratch["report"]);

        using (var destination = writer.Open(request))
            Assert.That(
                () => writer.Write(Samples.Assessment(), request, destination, new SilentBoard(), new CancellationToken(canceled: true)),
                Throws.InstanceOf<OperationCanceledException>());

        Assert.That(scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Commit_ToStandardOutput_SendsTheReportAlone()
    {
        using var output = new MemoryStream();
        var writer = Writer(output);
        var request = new ReportRequest([new Plain("a")], null);
        using var destination = writer.Open(request);
        writer.Write(Samples.Assessment(), request, destination, new SilentBoard(), CancellationToken.None);

        var places = destination.Commit();

        Assert.That(output.ToArray(), Is.EqualTo("plain"u8.ToArray()));
        Assert.That(places, Is.Empty);
    }

    private ReportWriter Writer(MemoryStream? output = null) => new(
        new StandardStreams(TextWriter.Null, TextWriter.Null, () => Stream.Null, () => output ?? Stream.Null, false, false, _ => null),
        new ProgramFolders(_program.Path));

    private sealed class Plain(string name) : ReportFormat
    {
        public override string Name => name;

        public override string FileName => $"{name}.txt";

        public override string Description => "A format that works.";

        public override void Write(Assessment assessment, ReportOptions options, Stream output) => output.Write("plain"u8);
    }

    private sealed class Broken : ReportFormat
    {
        public override string Name => "broken";

        public override string FileName => "broken.txt";

        public override string Description => "A format that fails half-way.";

        public override void Write(Assessment assessment, ReportOptions options, Stream output)
        {
            output.Write("half"u8);
            throw new IOException("the disk is full");
        }
    }
}
