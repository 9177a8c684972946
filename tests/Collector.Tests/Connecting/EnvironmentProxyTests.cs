using ComplianceAudit.Collector.Connecting.Proxies;

namespace ComplianceAudit.Collector.Tests.Connecting;

/// <summary>Which proxy the environment asks for; expectations as of golang.org/x/net/http/httpproxy.</summary>
internal sealed class EnvironmentProxyTests
{
    [TestCase("HTTPS_PROXY=http://p:3128", "https://k8s:6443", "http://p:3128")]
    [TestCase("https_proxy=http://p:3128", "https://k8s:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=http://a:1 https_proxy=http://b:1", "https://k8s:6443", "http://a:1")]
    [TestCase("HTTPS_PROXY=p:3128", "https://k8s:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=socks5://p", "https://k8s:6443", "socks5://p:1080")]
    [TestCase("HTTPS_PROXY=socks5h://p", "https://k8s:6443", "socks5://p:1080")]
    [TestCase("HTTPS_PROXY=https://p", "https://k8s:6443", "https://p:443")]
    [TestCase("HTTPS_PROXY=http://u:secret@p:3128", "https://k8s:6443", "http://p:3128")]
    [TestCase("HTTP_PROXY=http://p:3128", "https://k8s:6443", null)]
    [TestCase("ALL_PROXY=http://p:3128", "https://k8s:6443", null)]
    [TestCase("HTTP_PROXY=http://p:3128", "http://k8s:8080", "http://p:3128")]
    [TestCase("HTTP_PROXY=http://p:3128 REQUEST_METHOD=GET", "http://k8s:8080", null)]
    [TestCase("HTTPS_PROXY=http://p:3128", "https://localhost:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128", "https://127.0.0.2:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128", "https://[::1]:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=*", "https://k8s:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=example.com", "https://example.com:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=example.com", "https://K8s.Example.com:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=example.com", "https://badexample.com:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=.example.com", "https://k8s.example.com:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=.example.com", "https://example.com:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=*.example.com", "https://k8s.example.com:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=*.example.com", "https://example.com:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=example.com:6443", "https://example.com:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=example.com:443", "https://example.com:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=10.0.0.0/8", "https://10.1.2.3:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=10.0.0.0/8", "https://11.1.2.3:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=a,,fd00::/8", "https://[fd00::1]:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=10.1.2.3:443", "https://10.1.2.3:6443", "http://p:3128")]
    [TestCase("HTTPS_PROXY=http://p:3128 NO_PROXY=[fd00::1]:6443", "https://[fd00::1]:6443", null)]
    [TestCase("HTTPS_PROXY=http://p:3128 no_proxy=k8s", "https://k8s:6443", null)]
    [TestCase("", "https://k8s:6443", null)]
    public void For_Environment_FollowsGosRules(string environment, string server, string? proxy)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

        var found = EnvironmentProxy.For(new Uri(server), variables.GetValueOrDefault);

        Assert.That(found?.Shown, Is.EqualTo(proxy));
    }

    [Test]
    public void For_VariableThatIsNoAddress_NamesItAlone() => Assert.That(
        () => EnvironmentProxy.For(new Uri("https://k8s:6443"), name => name == "HTTPS_PROXY" ? "http://u:never-to-be-seen@p:port" : null),
        Throws.TypeOf<CollectorException>().With.Message.EqualTo("HTTPS_PROXY: COLL118: this environment variable is not the address of a proxy; expected one such as http://10.0.0.2:3128. Mend it, or name the server in NO_PROXY."));
}
