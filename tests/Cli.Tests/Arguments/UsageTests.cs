namespace ComplianceAudit.Cli.Tests.Arguments;

/// <summary>Wrong command lines: one message each, exit code 2, nothing done.</summary>
internal sealed class UsageTests
{
    private const string Name = "compliance-audit";

    [TestCase("", $"{Name}: CLI004: a command is missing; '{Name} --help' shows examples")]
    [TestCase("scna", $"{Name}: CLI002: unknown command 'scna'; did you mean 'scan'? '{Name} --help' lists the commands")]
    [TestCase("audit", $"{Name}: CLI002: unknown command 'audit'; '{Name} --help' lists the commands")]
    [TestCase("scan --fromat json", $"{Name} scan: CLI001: unknown option '--fromat'; did you mean '--format'? '{Name} scan --help' lists what there is")]
    [TestCase("scan --evidnce all", $"{Name} scan: CLI001: unknown option '--evidnce'; did you mean '--evidence'? '{Name} scan --help' lists what there is")]
    [TestCase("scan --verbos", $"{Name} scan: CLI001: unknown option '--verbos'; did you mean '--verbose'? '{Name} scan --help' lists what there is")]
    [TestCase("report a b", $"{Name} report: CLI001: unknown argument 'b'; '{Name} report --help' lists what there is")]
    [TestCase("report", $"{Name} report: CLI004: ASSESSMENT is missing; '{Name} report --help' shows examples")]
    [TestCase("evaluate", $"{Name} evaluate: CLI004: INPUT is missing; '{Name} evaluate --help' shows examples")]
    [TestCase("snapshot", $"{Name} snapshot: CLI004: a command is missing; '{Name} snapshot --help' shows examples")]
    [TestCase("snapshot shwo a.zip", $"{Name} snapshot: CLI002: unknown command 'shwo'; did you mean 'show'? '{Name} snapshot --help' lists the commands")]
    [TestCase("snapshot show", $"{Name} snapshot show: CLI004: FILE is missing; '{Name} snapshot show --help' shows examples")]
    [TestCase("snapshot verify", $"{Name} snapshot verify: CLI004: FILE is missing; '{Name} snapshot verify --help' shows examples")]
    [TestCase("snapshot verify a.zip --digest abc", "--digest: CLI021: 'abc' is no digest; expected sha256: and 64 hexadecimal digits, as 'collect' and a report's cover print it")]
    [TestCase("snapshot verify a.zip b.zip --digest sha256:eefe7746ee895a9d7a91031679757c2838b214c4718550d22bc5e7dc1cc5ca31", "--digest: CLI022: belongs to one file, and several were named; verify that file alone")]
    [TestCase("snapshot show a.zip --format yaml", "--format: CLI006: unknown value 'yaml'; expected text, json")]
    [TestCase("scan --pack", $"--pack: CLI003: no value follows; '{Name} scan --help' shows which are expected")]
    [TestCase("scan --kubeconfig=", $"--kubeconfig: CLI003: no value follows; '{Name} scan --help' shows which are expected")]
    [TestCase("scan --kubeconfig a --kubeconfig b", $"--kubeconfig: CLI005: Option '--kubeconfig' expects a single argument but 2 were provided; '{Name} scan --help' shows what is expected")]
    [TestCase("scan --context a --context b -o - --format json", "-o -: CLI023: standard output takes the report of one context, and several were asked for; name a folder")]
    [TestCase("collect --all-contexts --context a", "--all-contexts: CLI007: cannot be given together with --context; leave one of them out")]
    [TestCase("collect --all-contexts --in-cluster", "--in-cluster: CLI007: cannot be given together with --all-contexts; leave one of them out")]
    [TestCase("demo --format xml", "--format: CLI006: unknown value 'xml'; expected html, json, pdf")]
    [TestCase("demo --format jsn", "--format: CLI006: unknown value 'jsn'; did you mean 'json'? expected html, json, pdf")]
    [TestCase("demo --evidence some", "--evidence: CLI006: unknown value 'some'; expected default, all")]
    [TestCase("scan --in-cluster --kubeconfig x", "--in-cluster: CLI007: cannot be given together with --kubeconfig; leave one of them out")]
    [TestCase("collect --in-cluster --context x", "--in-cluster: CLI007: cannot be given together with --context; leave one of them out")]
    [TestCase("demo --verbose --quiet", "--quiet: CLI007: cannot be given together with --verbose; leave one of them out")]
    [TestCase("demo -o -", "-o -: CLI008: standard output takes exactly one format, 3 were asked for (html, json, pdf); choose one, such as '--format json -o -'")]
    [TestCase("demo -o - --format pdf --format json", "-o -: CLI008: standard output takes exactly one format, 2 were asked for (pdf, json); choose one, such as '--format json -o -'")]
    [TestCase("collect -o -", "-o -: CLI009: a snapshot is a file and is not written to standard output; name a folder")]
    [TestCase("evaluate a.snapshot.zip b.yaml", "a.snapshot.zip: CLI010: a snapshot is evaluated alone, and other inputs were given too; evaluate one snapshot, or manifests (files, folders, '-')")]
    [TestCase("evaluate - x.yaml -", "-: CLI011: standard input was named twice and can be read once; name it once")]
    [TestCase("evaluate a.snapshot.zip --kubernetes-version 1.34", "--kubernetes-version: CLI012: is for manifests, and 'a.snapshot.zip' already records its cluster's version; leave the option out")]
    [TestCase("evaluate a.yaml --kubernetes-version latest", "--kubernetes-version: CLI013: 'latest' is not a Kubernetes version; expected one such as 1.34 or v1.34.1")]
    [TestCase("collect --format json", "--format: CLI018: works with --dry-run alone; give both, or neither")]
    [TestCase("collect --requests-per-second 0", "--requests-per-second: CLI024: '0' is no number of requests; expected a whole number of at least 1, such as 20")]
    [TestCase("scan --requests-per-second fast", "--requests-per-second: CLI024: 'fast' is no number of requests; expected a whole number of at least 1, such as 20")]
    [TestCase("scan --requests-per-second=-1", "--requests-per-second: CLI024: '-1' is no number of requests; expected a whole number of at least 1, such as 20")]
    [TestCase("collect --requests-per-second 2.5", "--requests-per-second: CLI024: '2.5' is no number of requests; expected a whole number of at least 1, such as 20")]
    [TestCase("packs rbac --include sercets", "--include: CLI006: unknown value 'sercets'; did you mean 'secrets'? expected kubelet-config, secrets")]
    [TestCase("packs rbac --format text", "--format: CLI006: unknown value 'text'; expected yaml, json")]
    [TestCase("packs rbac --namespace Audit", "--namespace: CLI020: 'Audit' is no name that Kubernetes accepts; expected at most 63 small letters, digits and hyphens, with no hyphen at either end")]
    [TestCase("packs rbac --name a.b", "--name: CLI020: 'a.b' is no name that Kubernetes accepts; expected at most 48 small letters, digits and hyphens, with no hyphen at either end")]
    public async Task Run_WrongUse_SaysOneThingAndEndsWithTwo(string commandLine, string message)
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That(program.Error, Is.EqualTo($"error: {message}{Environment.NewLine}"));
        Assert.That(code, Is.EqualTo(ExitCode.WrongUse));
        Assert.That(program.Out, Is.Empty);
    }

    [TestCase("--pack")]
    [TestCase("--packs")]
    [TestCase("--format")]
    [TestCase("--output")]
    [TestCase("--evidence")]
    public async Task Run_EmptyValue_NamesTheOption(string option)
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("demo", option, "");

        Assert.That(program.Error, Does.StartWith($"error: {option}: CLI0"));
        Assert.That(code, Is.EqualTo(ExitCode.WrongUse));
    }
}
