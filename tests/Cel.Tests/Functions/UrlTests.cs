using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>URLs as Go's net/url reads them for a request, which Kubernetes builds on.</summary>
public sealed class UrlTests
{
    [TestCase("https://user:pass@example.com:80/path?query=val#fragment", true)]
    [TestCase("/absolute-path", true)]
    [TestCase("//double/slash", true)]
    [TestCase("https://a:b:c/", false)]
    [TestCase("../relative-path", false)]
    [TestCase("relative", false)]
    [TestCase("", false)]
    [TestCase("*", true)]
    [TestCase("?query", false)]
    [TestCase("#fragment", false)]
    [TestCase("://example.com", false)]
    [TestCase(":8080/path", false)]
    [TestCase("1http://example.com", false)]
    [TestCase("HTTP://example.com", true)]
    [TestCase("mailto:someone@example.com", true)]
    [TestCase("https://exa mple.com", false)]
    [TestCase("https://example.com/a b", true)]
    [TestCase("https://example.com/%zz", false)]
    [TestCase("https://example.com/%2", false)]
    [TestCase("https://example.com/\\u0001", false)]
    [TestCase("https://example.com/\\u007f", false)]
    [TestCase("https://[::1]:80/", true)]
    [TestCase("https://[::1%25eth0]/", true)]
    [TestCase("https://[::1/", false)]
    [TestCase("https://[::1]80/", false)]
    [TestCase("https://[1.2.3.4]/", false)]
    [TestCase("https://[x]/", false)]
    [TestCase("https://example.com:/", true)]
    [TestCase("https://example.com:80a/", false)]
    [TestCase("https://us er@example.com/", false)]
    [TestCase("https://%41.example.com/", false)]
    [TestCase("https://example.com#fragment", false)]
    [TestCase("https:///path", true)]
    public void Evaluate_IsUrl_TakesAbsoluteOnes(string text, bool expected) =>
        Assert.That(Engine.Evaluate($"isURL('{text}')").AsBool, Is.EqualTo(expected));

    [TestCase("https://example.com:80/", "https", "example.com:80", "example.com", "80", "/")]
    [TestCase("HTTPS://example.com", "https", "example.com", "example.com", "", "")]
    [TestCase("https://[::1]:80/", "https", "[::1]:80", "::1", "80", "/")]
    [TestCase("https://[::1]/", "https", "[::1]", "::1", "", "/")]
    [TestCase("https://user:pass@127.0.0.1:8443/a/b?c#d", "https", "127.0.0.1:8443", "127.0.0.1", "8443", "/a/b")]
    [TestCase("/path", "", "", "", "", "/path")]
    [TestCase("https://example.com/path with spaces/", "https", "example.com", "example.com", "", "/path%20with%20spaces/")]
    [TestCase("https://example.com/%7Ekept%2F", "https", "example.com", "example.com", "", "/%7Ekept%2F")]
    [TestCase("https://example.com/ä%2Fb", "https", "example.com", "example.com", "", "/%C3%A4/b")]
    [TestCase("mailto:a@b", "mailto", "", "", "", "")]
    [TestCase("file:///etc/passwd", "file", "", "", "", "/etc/passwd")]
    public void Evaluate_UrlPart_IsAsParsed(string text, string scheme, string host, string name, string port, string path)
    {
        var result = Engine.Json($"cel.bind(u, url('{text}'), [u.getScheme(), u.getHost(), u.getHostname(), u.getPort(), u.getEscapedPath()].join('|'))");

        Assert.That(result, Is.EqualTo($"\"{scheme}|{host}|{name}|{port}|{path}\""));
    }

    [TestCase("https://example.com/path?k1=a&k2=b&k2=c", """{"k1":["a"],"k2":["b","c"]}""")]
    [TestCase("https://example.com/path?key with spaces=value with spaces", """{"key with spaces":["value with spaces"]}""")]
    [TestCase("https://example.com/?a%20b=c+d%26", """{"a b":["c d&"]}""")]
    [TestCase("https://example.com/?a&b=&=c&&d=e=f", """{"a":[""],"b":[""],"":["c"],"d":["e=f"]}""")]
    [TestCase("https://example.com/?a=%zz&b;c=1&d=2", """{"d":["2"]}""")]
    [TestCase("https://example.com/path?", "{}")]
    [TestCase("https://example.com/path", "{}")]
    [TestCase("https://example.com/path?a=1#b=2", """{"a":["1"]}""")]
    public void Evaluate_UrlQuery_HasEachKeysValues(string text, string expected) =>
        Assert.That(Engine.Json($"url('{text}').getQuery()"), Is.EqualTo(expected));

    [TestCase("url('HTTPS://example.com/a b') == url('https://example.com/a%20b')", "true")]
    [TestCase("url('https://example.com/') == url('https://example.com')", "false")]
    [TestCase("type(url('/')) == kubernetes.URL", "true")]
    [TestCase("url('https://u:p@example.com:1/a?b#c')", "\"https://u:p@example.com:1/a?b#c\"")]
    [TestCase("url(u)", """{"$unknown":["pods"]}""")]
    [TestCase("url('x')", """{"$error":"CEL308: type conversion error: \u0022x\u0022 is no URL: expected an absolute URI such as https://example.com/path, or a path that begins with '/'"}""")]
    [TestCase("url('/\\u0001')", """{"$error":"CEL308: type conversion error: \u0022/\\u0001\u0022 is no URL: expected no control characters"}""")]
    [TestCase("url('/%')", """{"$error":"CEL308: type conversion error: \u0022/%\u0022 is no URL: expected two hexadecimal digits behind '%'"}""")]
    [TestCase("url('x://a b')", """{"$error":"CEL308: type conversion error: \u0022x://a b\u0022 is no URL: expected a host name or an address, an IPv6 address in brackets"}""")]
    [TestCase("url('x://a:b')", """{"$error":"CEL308: type conversion error: \u0022x://a:b\u0022 is no URL: expected a port number behind the host"}""")]
    [TestCase("url('x://^@a')", """{"$error":"CEL308: type conversion error: \u0022x://^@a\u0022 is no URL: expected no such characters before '@'"}""")]
    [TestCase("dyn('/').getHost()", """{"$error":"CEL301: no such overload: getHost(string)"}""")]
    public void Evaluate_UrlFunction_Answers(string expression, string expected) =>
        Assert.That(Engine.Json(expression).Replace("\\\"", "\\u0022", StringComparison.Ordinal), Is.EqualTo(expected));
}
