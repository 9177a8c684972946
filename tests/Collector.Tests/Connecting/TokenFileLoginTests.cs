using ComplianceAudit.Collector.Connecting.Logins;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceAudit.Collector.Tests.Connecting;

internal sealed class TokenFileLoginTests
{
    private readonly ScratchFolder _folder = new();
    private readonly FakeTimeProvider _time = new(HastyTime.Start);

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Get_FileThatChanged_IsReadAgainAfterAMinute()
    {
        var login = Login(_folder.Write("token", " one\n"));
        var first = await login.GetAsync(null, CancellationToken.None);
        _folder.Write("token", "two");

        var soon = await login.GetAsync(null, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(1));
        var later = await login.GetAsync(null, CancellationToken.None);

        Assert.That(new[] { first.BearerToken, soon.BearerToken, later.BearerToken }, Is.EqualTo(new[] { "one", "one", "two" }));
    }

    [Test]
    public async Task Get_TokenThatWasRefused_IsAnotherOnlyWhenTheFileHasAnother()
    {
        var login = Login(_folder.Write("token", "one"));
        var first = await login.GetAsync(null, CancellationToken.None);

        var unchanged = await login.GetAsync(first, CancellationToken.None);
        _folder.Write("token", "two");
        var changed = await login.GetAsync(first, CancellationToken.None);

        Assert.That(unchanged, Is.SameAs(first));
        Assert.That(changed.BearerToken, Is.EqualTo("two"));
    }

    [Test]
    public async Task Get_FileThatCannotBeReadForAWhile_KeepsTheToken()
    {
        var login = Login(_folder.Write("token", "one"));
        var first = await login.GetAsync(null, CancellationToken.None);
        _folder.Write("token", "");

        var second = await login.GetAsync(first, CancellationToken.None);

        Assert.That(second, Is.SameAs(first));
        Assert.That(login.RenewalProblem, Is.EqualTo("the token file gave no others (the file is empty)"));
    }

    [TestCase("file", "inline", "file")]
    [TestCase(null, "inline", "inline")]
    public async Task Get_TokenBesideTheFile_IsForAFileThatIsNotThere(string? inFile, string inline, string used)
    {
        var path = inFile is null ? "/nowhere/token" : _folder.Write("token", inFile);

        var credential = await Login(path, inline).GetAsync(null, CancellationToken.None);

        Assert.That(credential.BearerToken, Is.EqualTo(used));
    }

    [TestCase(null, "there is no such file")]
    [TestCase(" \n", "the file is empty")]
    [TestCase("a\nb", "the file holds characters that no token has")]
    public void Get_FileThatNeverHeldAToken_SaysWhy(string? content, string problem)
    {
        var login = Login(content is null ? "/nowhere/token" : _folder.Write("token", content));

        Assert.That(async () => await login.GetAsync(null, CancellationToken.None), Throws.TypeOf<CollectorException>().With.Message.EqualTo($"config: COLL108: 'tokenFile' of context 'c' cannot be used: {problem}. Renew the kubeconfig's entry or log in again."));
    }

    private TokenFileLogin Login(string path, string inline = "") =>
        new(path, inline, null, _time, found => CollectorErrors.CredentialUnusable("config", "c", found));
}
