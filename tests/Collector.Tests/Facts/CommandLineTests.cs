using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Tests;
using CsCheck;

namespace ComplianceAudit.Collector.Tests.Facts;

internal sealed class CommandLineTests
{
    [TestCase("kube-apiserver --a=1 --b=x=y --c --d e", "a=1 b=x=y c=true d=e")]
    [TestCase("/usr/local/bin/kube-apiserver -v=2 --a=1 --a=2", "v=2 a=1 a=2")]
    [TestCase("/go-runner --log-file=/x /usr/bin/kube-apiserver --a=1", "a=1")]
    [TestCase("kube-apiserver", "")]
    [TestCase("hyperkube kube-apiserver --a=1", "a=1")]
    [TestCase("/hyperkube apiserver --a=1", "a=1")]
    [TestCase("/usr/local/bin/kube-apiserver-1.20.2 --a=1", "a=1")]
    [TestCase("kube-apiserver --anonymous-auth false --a=1", "anonymous-auth=true a=1")]
    [TestCase("kube-apiserver --profiling --a", "profiling=true a=true")]
    [TestCase("kube-apiserver --a b -- --c=1", "a=b")]
    [TestCase("kube-apiserver --a -1 --b -c", "a=-1 b=true c=true")]
    [TestCase("kube-apiserver --a= --b=1", "a= b=1")]
    [TestCase("kube-apiserver -v4 --anonymous_auth=false", "v=4 anonymous-auth=false")]
    [TestCase("kube-apiserver - word --a=1", "a=1")]
    public void Parse_Command_KeepsTheFlagsInOrder(string command, string flags)
    {
        var parsed = CommandLine.Parse("kube-apiserver", command.Split(' '), hasCommand: true);

        Assert.That(parsed.Problem, Is.Empty);
        Assert.That(string.Join(' ', parsed.Flags.Select(flag => $"{flag.Key}={flag.Value}")), Is.EqualTo(flags));
    }

    [Test]
    public void Parse_ArgumentsAlone_AreTheEntryPointsFlags()
    {
        var parsed = CommandLine.Parse("etcd", ["--client-cert-auth=true"], hasCommand: false);

        Assert.That(parsed.Flags, Is.EqualTo(new[] { KeyValuePair.Create("client-cert-auth", "true") }));
    }

    [Test]
    public void Parse_FlagWhoseValueEndsLikeTheProgram_IsAFlag()
    {
        var parsed = CommandLine.Parse("etcd", ["--auto-tls=true", "--data-dir=/var/lib/etcd", "--client-cert-auth=true"], hasCommand: false);

        Assert.That(parsed.Flags.Select(flag => flag.Key), Is.EqualTo(new[] { "auto-tls", "data-dir", "client-cert-auth" }));
    }

    [TestCase("/bin/sh", "-c", "FLAGS=--anonymous-auth=true exec /usr/local/bin/kube-apiserver")]
    [TestCase("/opt/start", "--cert-dir=/var/run/kube-apiserver", "--anonymous-auth=true")]
    public void Parse_AnotherProgram_IsNotTakenForFewerFlags(params string[] words)
    {
        var parsed = CommandLine.Parse("kube-apiserver", words, hasCommand: true);

        Assert.That(parsed.Problem, Does.StartWith("its command runs 's"));
    }

    [TestCase("kube-apiserver --profiling=false $(EXTRA_FLAG)")]
    [TestCase("kube-apiserver --$(NAME)=true")]
    public void Parse_FlagFromTheEnvironment_IsNotTakenForFewerFlags(string command)
    {
        var parsed = CommandLine.Parse("kube-apiserver", command.Split(' '), hasCommand: true);

        Assert.That(parsed.Problem, Does.StartWith("its command line holds an environment variable"));
    }

    [Test]
    public void Parse_ValueFromTheEnvironment_KeepsItsFlag()
    {
        var parsed = CommandLine.Parse("kube-apiserver", ["kube-apiserver", "--advertise-address=$(IP)", "--bind-address", "$(IP)"], hasCommand: true);

        Assert.That(parsed.Flags.Select(flag => flag.Key), Is.EqualTo(new[] { "advertise-address", "bind-address" }));
    }

    [Test]
    public void Parse_ShellScript_IsNotTakenForNoFlags()
    {
        var parsed = CommandLine.Parse("kube-apiserver", ["/bin/sh", "-c", "exec kube-apiserver --anonymous-auth=false"], hasCommand: true);

        Assert.That(parsed.Problem, Is.EqualTo("its command runs 'sh', whose flags are not kube-apiserver's"));
    }

    [TestCase("etcd -name x -auto-tls -data-dir=/d_1 -v2", "name=x auto-tls=true data-dir=/d_1 v2=true")]
    public void Parse_OfEtcd_TakesOneDashForTwo(string command, string flags)
    {
        var parsed = CommandLine.Parse("etcd", command.Split(' '), hasCommand: true);

        Assert.That(string.Join(' ', parsed.Flags.Select(flag => $"{flag.Key}={flag.Value}")), Is.EqualTo(flags));
    }

    [Test]
    public void Parse_OfFlagsAsComponentsWriteThem_GivesThemBack()
    {
        var name = Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[1, 12].Select(letters => "x-" + new string(letters));
        var value = Gen.String[Gen.Char["abz09=,:/.-_ '\"\n$(){}\u00e9"], 0, 20];
        Gen.Select(name, value).List[0, 12].Holds(2000, flags =>
        {
            string[] words = ["/usr/bin/kube-apiserver", .. flags.Select(flag => $"--{flag.Item1}={flag.Item2}")];

            var parsed = CommandLine.Parse("kube-apiserver", words, hasCommand: true);

            Assert.That(parsed.Flags.Select(flag => (flag.Key, flag.Value)), Is.EqualTo(flags));
        });
    }

    [Test]
    public void Parse_OfAnyWords_EndsWithoutAnException() => Gen.String.Array.Holds(2000, words =>
    {
        var parsed = CommandLine.Parse("kubelet", ["kubelet", .. words], hasCommand: true);

        Assert.That(parsed.Flags, Has.Count.LessThanOrEqualTo(words.Length));
        Assert.That(parsed.Flags.Select(flag => flag.Key), Has.None.StartsWith("-"));
    });
}
