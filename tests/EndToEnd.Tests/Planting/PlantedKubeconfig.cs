using System.Text;

using ComplianceAudit.EndToEnd.Tests.Driving;
using ComplianceAudit.ReplayServer;

namespace ComplianceAudit.EndToEnd.Tests.Planting;

/// <summary>A context for every field of a kubeconfig that can hold a credential: with each the cluster can be read, or something is wrong.</summary>
/// <param name="credentials">Takes note of every credential.</param>
/// <param name="server">The cluster.</param>
/// <param name="other">Another cluster, with another authority.</param>
/// <param name="echoing">A server that refuses everything and quotes the credential.</param>
/// <param name="folder">Where tokens and plugins lie.</param>
internal sealed class PlantedKubeconfig(Credentials credentials, ReplayServer.ReplayServer server, ReplayServer.ReplayServer other, ReplayServer.ReplayServer echoing, ScratchFolder folder)
{
    private const string Refusing = "https://127.0.0.1:1";
    private const string Plugin = "apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, provideClusterInfo: true";

    /// <summary>A user and password that the cluster accepts.</summary>
    private readonly (string Name, string Password) _person = (credentials.Plant("username", "@words@"), credentials.Plant("password", "@random@"));

    /// <summary>Each way to log in to the cluster, to where nothing answers, and to a server that another authority vouches for; then what is wrong by itself.</summary>
    public IReadOnlyList<KubeconfigWay> All(LittleProxy proxy, string proxyLogin) =>
    [
        .. Users().SelectMany(user => new[] { ("works", server.Endpoint), ("fails-refused", Refusing), ("fails-mistrusted", other.Endpoint) }.Select(
            to => new KubeconfigWay($"{to.Item1}-{user.Name}", At(to.Item2), user.Fields))),
        .. WrongUsers().Select(user => new KubeconfigWay($"fails-{user.Name}", At(server.Endpoint), user.Fields)),
        .. Clusters(proxy, proxyLogin).Select(cluster => new KubeconfigWay(cluster.Name, cluster.Fields, TokenOf(server))),
        new KubeconfigWay("works-echoed-token", At(echoing), TokenOf(echoing)),
        new KubeconfigWay("works-echoed-password", At(echoing), Password()),
    ];

    private IEnumerable<(string Name, string Fields)> Users()
    {
        yield return ("token", TokenOf(server) + Plant("extensions", ", extensions: [{name: x, extension: {password: @words@, token: @jwt@}}], unknown: @hex@"));
        yield return ("token-file", $"tokenFile: {Write("token", server.Token)}, {Plant("token beside a tokenFile", "token: @jwt@")}");
        yield return ("password", Password());
        yield return ("certificate", Certificate("client-key-data", server));
        yield return ("provider", $"auth-provider: {{name: oidc, config: {{id-token: {LongToken()}, {Plant("oidc", "refresh-token: @jwt@, client-secret: @hex@")}}}}}");
        yield return ("plugin", Exec("plugin", $$"""{"token":"{{server.Token}}"}""", exitCode: 0));
        var (certificate, key) = Issue("key in a plugin's answer", server);
        yield return ("plugin-certificate", Exec("plugin-certificate", $$"""{"clientCertificateData":"{{OneLine(certificate)}}","clientKeyData":"{{OneLine(key)}}"}""", exitCode: 0));
    }

    private IEnumerable<(string Name, string Fields)> WrongUsers()
    {
        yield return ("token", Plant("wrong token", "token: @jwt@"));
        yield return ("token-of-two-lines", Plant("token of two lines", "token: \"@hex@\\n@hex@\""));
        yield return ("token-file", $"tokenFile: {Write("wrong-token", Plant("wrong tokenFile", "@jwt@"))}");
        yield return ("token-file-of-two-lines", $"tokenFile: {Write("odd-token", Plant("tokenFile of two lines", "@hex@\n@hex@"))}");
        yield return ("password", Plant("wrong password", "username: @words@, password: @random@"));
        yield return ("token-and-password", Plant("token and password", "token: @jwt@, password: @words@"));
        yield return ("certificate", Certificate("key of another cluster", other));
        yield return ("certificate-broken", Plant("broken certificate", "client-certificate-data: @base64@, client-key-data: @base64@"));
        yield return ("key-broken", $"client-certificate-data: {Base64(server.IssueClient("CN=a").Certificate)}, {Plant("broken key", "client-key-data: @base64@")}");
        yield return ("provider-gone", Plant("gcp", "auth-provider: {name: gcp, config: {access-token: @jwt@, cmd-args: @hex@}}"));
        yield return ("provider-ended", Plant("oidc that ended", "auth-provider: {name: oidc, config: {id-token: @jwt@, refresh-token: @hex@, client-secret: @words@}}"));
        yield return ("provider-unknown", Plant("another provider", "auth-provider: {name: acme, config: {password: @words@}}"));
        yield return ("plugin-crash", Exec("plugin-crash", Plant("answer of a plugin that crashes", """{"token":"@jwt@"}"""), exitCode: 3));
        yield return ("plugin-answer", Exec("plugin-answer", Plant("broken answer", """{"token":"@jwt@" "clientKeyData":"@pem@"}"""), exitCode: 0));
        yield return ("plugin-token", Exec("plugin-token", Plant("wrong token of a plugin", """{"token":"@jwt@"}"""), exitCode: 0));
        yield return ("plugin-missing", Plant("plugin that is not there", $"exec: {{{Plugin}, command: /nowhere/login, args: [@hex@], env: [{{name: PASSWORD, value: @words@}}]}}"));
    }

    private IEnumerable<(string Name, string Fields)> Clusters(LittleProxy proxy, string proxyLogin)
    {
        yield return ("works-unverified", $"server: \"{server.Endpoint}\", insecure-skip-tls-verify: true");
        yield return ("works-address", At(server.Endpoint.Replace("https://", "https://auditor:@words@@", StringComparison.Ordinal)));
        yield return ("works-proxy", $"{At(server.Endpoint)}, proxy-url: \"http://{proxyLogin}@{proxy.HostAndPort}\"");
        yield return ("fails-address", At("https://auditor:@words@@127.0.0.1:1"));
        yield return ("fails-address-of-no-form", At("https://auditor:@words@@:x"));
        yield return ("fails-proxy", $"{At(server.Endpoint)}, {Plant("proxy-url", $"proxy-url: \"http://auditor:@hex@@{proxy.HostAndPort}\"")}");
        yield return ("fails-proxy-refused", $"{At(server.Endpoint)}, {Plant("proxy-url", "proxy-url: \"socks5://auditor:@words@@127.0.0.1:1\"")}");
        yield return ("fails-proxy-of-no-form", $"{At(server.Endpoint)}, {Plant("proxy-url", "proxy-url: \"ftp://auditor:@hex@@proxy\"")}");
    }

    private string Plant(string place, string text) => credentials.Plant(place, text);

    /// <summary>A cluster at an address, with secrets in what a plugin is told and in what nobody reads.</summary>
    private string At(string address) => At(address, server.CertificateAuthority);

    private string At(ReplayServer.ReplayServer its) => At(its.Endpoint, its.CertificateAuthority);

    private string At(string address, string authority) => Plant(
        "cluster", $"server: \"{address}\", certificate-authority-data: {Base64(authority)}, extensions: [{{name: client.authentication.k8s.io/exec, extension: {{secret: @words@}}}}, {{name: x, extension: @hex@}}]");

    private string TokenOf(ReplayServer.ReplayServer its) => $"token: {credentials.Know("token", its.Token)}";

    /// <summary>A token that says how long it is good, as one of OpenID Connect must.</summary>
    private string LongToken()
    {
        var token = Plant("id-token", $"{Base64("{\"alg\":\"none\"}").TrimEnd('=')}.{Base64("{\"exp\":4102444800}").TrimEnd('=')}.@random@");
        server.Accept($"Bearer {token}");
        return token;
    }

    private string Password()
    {
        var header = credentials.Know("header of user and password", Base64($"{_person.Name}:{_person.Password}"));
        server.Accept($"Basic {header}");
        echoing.Accept($"Basic {header}");
        return $"username: {_person.Name}, password: {_person.Password}";
    }

    private string Certificate(string place, ReplayServer.ReplayServer issuer)
    {
        var (certificate, key) = Issue(place, issuer);
        return $"client-certificate-data: {Base64(certificate)}, client-key-data: {Base64(key)}";
    }

    private (string Certificate, string Key) Issue(string place, ReplayServer.ReplayServer issuer)
    {
        var (certificate, key) = issuer.IssueClient("CN=auditor");
        credentials.Know(place, key.Split('\n')[2]);
        return (certificate, key);
    }

    /// <summary>A plugin that gets secrets, complains of them on standard error and prints one as its answer.</summary>
    private string Exec(string name, string status, int exitCode)
    {
        var script = Write(name, Plant($"standard error of {name}", FormattableString.Invariant($$"""
            echo "using $PASSWORD and $1 and $KUBERNETES_EXEC_INFO: @hex@" >&2
            printf '%s' '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{{status}}}'
            exit {{exitCode}}

            """)));
        return Plant($"exec of {name}", $"exec: {{{Plugin}, command: sh, args: [{script}, @random@], env: [{{name: PASSWORD, value: @words@}}], installHint: ask}}");
    }

    private string Write(string name, string content)
    {
        File.WriteAllText(folder[name], content);
        return folder[name];
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static string OneLine(string pem) => pem.Replace("\n", "\\n", StringComparison.Ordinal);
}
