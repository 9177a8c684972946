using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Connecting;
using ComplianceAudit.Collector.Connecting.Kubeconfigs;
using ComplianceAudit.Collector.Connecting.Plugins;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceAudit.Collector.Tests.Connecting;

/// <summary>Credential plugins, each a shell script.</summary>
internal sealed class PluginLoginTests
{
    private const string Secret = "tok-3c1b-never-to-be-seen";
    private const string Version = "client.authentication.k8s.io/v1";

    private readonly ScratchFolder _folder = new();
    private readonly FakeTimeProvider _time = new(HastyTime.Start);

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Get_Plugin_IsRunWithItsArgumentsVariablesAndQuestion()
    {
        var file = Path.Combine(_folder.Path, "seen");
        using var login = Login($"printf '%s|' \"$@\" \"$NAME\" \"$KUBERNETES_EXEC_INFO\" > {file}; {Answer("one")}", arguments: ["a b", "$c"]);

        var credential = await login.GetAsync(null, CancellationToken.None);

        Assert.That(credential.BearerToken, Is.EqualTo("one"));
        Assert.That(File.ReadAllText(file), Is.EqualTo("a b|$c|value|{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"spec\":{\"interactive\":false}}|"));
    }

    [Test]
    public async Task Get_PluginThatWantsTheCluster_IsToldOfIt()
    {
        var file = Path.Combine(_folder.Path, "cluster");
        var cluster = PluginCluster.Describe(
            new KubeconfigCluster { Name = "c", Server = "https://a:1", TlsServerName = "n", Proxy = "http://p", DisablesCompression = true, PluginConfig = new JsonObject { ["audience"] = "x" } }, "pem");
        using var login = Login($"printf '%s' \"$KUBERNETES_EXEC_INFO\" > {file}; {Answer("one")}", cluster: cluster);

        await login.GetAsync(null, CancellationToken.None);

        Assert.That(File.ReadAllText(file), Is.EqualTo("""{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","spec":{"interactive":false,"cluster":{"server":"https://a:1","tls-server-name":"n","certificate-authority-data":"cGVt","proxy-url":"http://p","disable-compression":true,"config":{"audience":"x"}}}}"""));
    }

    [Test]
    public async Task Get_PluginThatWantsTheCluster_IsToldAgainAtARenewal()
    {
        using var login = Login(Counting(""), cluster: new JsonObject { ["server"] = "https://a:1" });
        var first = await login.GetAsync(null, CancellationToken.None);

        var renewed = await login.GetAsync(first, CancellationToken.None);

        Assert.That(renewed.BearerToken, Is.EqualTo("run-2"));
    }

    [Test]
    public async Task Get_CredentialThatExpires_IsRenewedBefore()
    {
        using var login = Login(Counting("2026-11-23T15:30:05Z"));

        var first = await login.GetAsync(null, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(58));
        var same = await login.GetAsync(null, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1.5));
        var renewed = await login.GetAsync(null, CancellationToken.None);

        Assert.That(same, Is.SameAs(first));
        Assert.That(new[] { first.BearerToken, renewed.BearerToken }, Is.EqualTo(new[] { "run-1", "run-2" }));
    }

    [Test]
    public async Task Get_CredentialThatWasRefused_IsRenewedOnceForAllWhoWereRefused()
    {
        using var login = Login(Counting(""));
        var first = await login.GetAsync(null, CancellationToken.None);

        var renewed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => login.GetAsync(first, CancellationToken.None).AsTask()));

        Assert.That(renewed.Select(one => one.BearerToken), Is.All.EqualTo("run-2"));
        Assert.That(login.RenewalProblem, Is.Null);
    }

    [Test]
    public async Task Get_RenewalThatFails_KeepsTheFormerAndRests()
    {
        var file = Path.Combine(_folder.Path, $"failing-{Guid.NewGuid():N}");
        using var login = Login($"echo run >> {file}; [ $(wc -l < {file}) = 1 ] || exit 1; {Answer("one")}");
        var first = await login.GetAsync(null, CancellationToken.None);

        var second = await login.GetAsync(first, CancellationToken.None);
        var third = await login.GetAsync(first, CancellationToken.None);

        Assert.That(new[] { second, third }, Is.All.SameAs(first));
        Assert.That(File.ReadAllLines(file), Has.Length.EqualTo(2), "a failing plugin is not run for each request");
    }

    [TestCase($"echo {Secret} >&2; exit 3", "it ended with exit code 3")]
    [TestCase($"echo {Secret}", "it printed something else than JSON of the right form")]
    [TestCase($"echo '[\"{Secret}\"]'", "it printed something else than JSON of the right form")]
    [TestCase($"echo '{{\"kind\":\"ExecCredential\",\"apiVersion\":\"{Secret}\",\"status\":{{}}}}'", $"it printed something else than an ExecCredential of {Version}")]
    [TestCase($"echo '{{\"kind\":\"ExecCredential\",\"apiVersion\":\"{Version}\",\"token\":\"{Secret}\"}}'", "its ExecCredential has no status")]
    [TestCase($"echo '{{\"kind\":\"ExecCredential\",\"apiVersion\":\"{Version}\",\"status\":{{\"x\":\"{Secret}\"}}}}'", "its ExecCredential has neither a token nor a certificate")]
    [TestCase($"echo '{{\"kind\":\"ExecCredential\",\"apiVersion\":\"{Version}\",\"status\":{{\"clientKeyData\":\"{Secret}\"}}}}'", "its ExecCredential has a certificate or a key alone")]
    [TestCase($"echo '{{\"kind\":\"ExecCredential\",\"apiVersion\":\"{Version}\",\"status\":{{\"clientKeyData\":\"{Secret}\",\"clientCertificateData\":\"{Secret}\"}}}}'", "it holds no certificate in PEM")]
    [TestCase($"echo '{{\"kind\":\"ExecCredential\",\"apiVersion\":\"{Version}\",\"status\":{{\"token\":\"{Secret}\\u000aX: y\"}}}}'", "its token has characters that no token has")]
    [TestCase($"echo '{{\"kind\":\"ExecCredential\",\"apiVersion\":\"{Version}\",\"status\":{{\"token\":\"a\",\"expirationTimestamp\":\"{Secret}\"}}}}'", "its expirationTimestamp is not a time")]
    [TestCase("head -c 2000000 /dev/zero", "it printed more than 1048576 bytes")]
    public async Task Get_PluginThatFails_IsNamedAndNothingOfItQuoted(string script, string problem)
    {
        using var login = Login(script);

        var failed = await Assert.ThrowsAsync<CollectorException>(async () => await login.GetAsync(null, CancellationToken.None));

        Assert.That(failed?.Message, Is.EqualTo($"config: COLL109: the credential plugin '{_folder.Path}/plugin' gave no credential: {problem}. Run 'kubectl get --raw /version' with the same kubeconfig to see its own message, or log in again."));
        Assert.That(failed?.ToString(), Does.Not.Contain(Secret));
    }

    [Test]
    public void Get_PluginThatDoesNotEnd_IsEnded()
    {
        var surroundings = new Surroundings(Environment.GetEnvironmentVariable, HasTerminal: false, new HastyTime(withTimeouts: true));
        using var login = new PluginLogin("config", Plugin("echo $$ > pid; exec sleep 600"), null, surroundings);

        Assert.That(async () => await login.GetAsync(null, CancellationToken.None), Throws.TypeOf<CollectorException>().With.Message.Contains("gave no credential: it had not ended after 180 seconds. "));
    }

    [TestCase("nowhere-to-be-found", "", "config: COLL113: the credential plugin 'nowhere-to-be-found' is not installed: there is no such program on the PATH. Install it, or give another context with --context.")]
    [TestCase("/nowhere/login", "brew install\n\u001b[1mlogin", "config: COLL113: the credential plugin '/nowhere/login' is not installed: there is no such program. Install it; the kubeconfig says: 'brew install  [1mlogin'.")]
    public void Get_PluginThatIsNotThere_TellsTheInstallHint(string command, string hint, string message)
    {
        using var login = new PluginLogin("config", new KubeconfigPlugin { Command = command, ApiVersion = Version, InstallHint = hint, InteractiveMode = "Never" }, null, Here);

        Assert.That(async () => await login.GetAsync(null, CancellationToken.None), Throws.TypeOf<CollectorException>().With.Message.EqualTo(message));
    }

    [Test]
    public void Get_PluginThatAsksAPersonWithoutATerminal_IsNotRun()
    {
        using var login = Login(Answer("one"), mode: "Always");

        Assert.That(async () => await login.GetAsync(null, CancellationToken.None), Throws.TypeOf<CollectorException>().With.Message.EqualTo($"config: COLL114: the credential plugin '{_folder.Path}/plugin' asks a person (interactiveMode: Always), and standard input is not a terminal. Run this in a terminal, or use a user that logs in by itself."));
    }

    [Test]
    public void Find_ProgramInTheCurrentFolder_IsNotTaken()
    {
        Plugin(Answer("one"));

        Assert.That(PluginCommand.Find("plugin", name => name == "PATH" ? $".:relative:{_folder.Path}/nowhere" : null), Is.Null);
        Assert.That(PluginCommand.Find("plugin", name => name == "PATH" ? $"/nowhere:{_folder.Path}" : null), Is.EqualTo(Path.Combine(_folder.Path, "plugin")));
    }

    private Surroundings Here => new(Environment.GetEnvironmentVariable, HasTerminal: false, _time);

    private PluginLogin Login(string script, IReadOnlyList<string>? arguments = null, JsonObject? cluster = null, string mode = "IfAvailable") =>
        new("config", Plugin(script, arguments, cluster is not null, mode), cluster, Here);

    private KubeconfigPlugin Plugin(string script, IReadOnlyList<string>? arguments = null, bool wantsCluster = false, string mode = "IfAvailable")
    {
        var file = _folder.WriteProgram("plugin", script);
        return new KubeconfigPlugin
        {
            Command = file, ApiVersion = Version, Arguments = arguments ?? [], Environment = [KeyValuePair.Create("NAME", "value")], WantsCluster = wantsCluster, InteractiveMode = mode,
        };
    }

    private string Counting(string expires)
    {
        var file = Path.Combine(_folder.Path, $"runs-{Guid.NewGuid():N}");
        return $"echo run >> {file}; {Answer($"run-'$(wc -l < {file})'", expires)}";
    }

    private static string Answer(string token, string expires = "") =>
        $$$"""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"{{{token}}}","expirationTimestamp":"{{{expires}}}"}}'""";
}
