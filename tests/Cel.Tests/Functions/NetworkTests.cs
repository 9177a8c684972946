using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions;

/// <summary>Addresses and prefixes: what Go's net/netip takes and answers, which cel-go and Kubernetes build on.</summary>
public sealed class NetworkTests
{
    [TestCase("0.0.0.0", "0.0.0.0")]
    [TestCase("255.255.255.255", "255.255.255.255")]
    [TestCase("::", "::")]
    [TestCase("::1", "::1")]
    [TestCase("1::", "1::")]
    [TestCase("2001:DB8::ABCD", "2001:db8::abcd")]
    [TestCase("2001:0db8:0:0:0:0:0:1", "2001:db8::1")]
    [TestCase("1:0:0:2:0:0:0:3", "1:0:0:2::3")]
    [TestCase("1:0:0:2:0:0:3:4", "1::2:0:0:3:4")]
    [TestCase("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7")]
    [TestCase("::1.2.3.4", "::102:304")]
    [TestCase("64:ff9b::192.0.2.33", "64:ff9b::c000:221")]
    [TestCase("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [TestCase("::ffff:c0a8:1", "::ffff:192.168.0.1")]
    public void Evaluate_Address_IsWrittenCanonically(string text, string canonical)
    {
        var result = Engine.Json($"[string(ip('{text}')), ip.isCanonical('{text}')]");

        Assert.That(result, Is.EqualTo($"[\"{canonical}\",{(text == canonical ? "true" : "false")}]"));
    }

    [TestCase("")]
    [TestCase("1.2.3")]
    [TestCase("1.2.3.4.5")]
    [TestCase("1.2.3.256")]
    [TestCase("01.2.3.4")]
    [TestCase("1.2.3.04")]
    [TestCase("1.2.3.0x4")]
    [TestCase("1.2..4")]
    [TestCase("1.2.3.4 ")]
    [TestCase("1.2.3.4\\u0000")]
    [TestCase("3232235521")]
    [TestCase("1.2.3.-4")]
    [TestCase(":")]
    [TestCase(":::")]
    [TestCase("1:2:3:4:5:6:7")]
    [TestCase("1:2:3:4:5:6:7:8:9")]
    [TestCase("1:2:3:4::5:6:7:8")]
    [TestCase("1::2::3")]
    [TestCase("12345::")]
    [TestCase("g::")]
    [TestCase("1\\u0000::")]
    [TestCase("[::1]")]
    [TestCase("fe80::1%eth0")]
    [TestCase("::ffff:1.2.3.4")]
    [TestCase("1.2.3.4::")]
    [TestCase("::1.2.3")]
    [TestCase("1:2:3:4:5:6:7:1.2.3.4")]
    [TestCase("1:")]
    [TestCase(":1")]
    public void Evaluate_NoAddress_IsRefused(string text)
    {
        var result = Engine.Json($"isIP('{text}')");

        Assert.That(result, Is.EqualTo("false"));
        Assert.That(Engine.Json($"ip('{text}')"), Does.StartWith("{\"$error\":\"CEL308: "));
    }

    [TestCase("10.0.0.0/8", "true")]
    [TestCase("10.1.2.3/8", "true")]
    [TestCase("0.0.0.0/0", "true")]
    [TestCase("::/0", "true")]
    [TestCase("::1/128", "true")]
    [TestCase("10.0.0.0/33", "false")]
    [TestCase("::1/129", "false")]
    [TestCase("10.0.0.0/08", "false")]
    [TestCase("10.0.0.0/+8", "false")]
    [TestCase("10.0.0.0/-1", "false")]
    [TestCase("10.0.0.0/", "false")]
    [TestCase("10.0.0.0", "false")]
    [TestCase("/8", "false")]
    [TestCase("10.0.0.0/8/8", "false")]
    [TestCase("10.0.0.0/1000", "false")]
    [TestCase("fe80::1%eth0/64", "false")]
    public void Evaluate_IsPrefix_TakesAddressAndBits(string text, string expected) =>
        Assert.That(Engine.Json($"isCIDR('{text}')"), Is.EqualTo(expected));

    [TestCase("ip('0.0.0.0').isUnspecified() && ip('::').isUnspecified()", "true")]
    [TestCase("ip('127.255.0.1').isLoopback()", "true")]
    [TestCase("ip('128.0.0.1').isLoopback()", "false")]
    [TestCase("ip('::2').isLoopback()", "false")]
    [TestCase("ip('224.0.0.255').isLinkLocalMulticast()", "true")]
    [TestCase("ip('ff12::1').isLinkLocalMulticast()", "true")]
    [TestCase("ip('ff05::1').isLinkLocalMulticast()", "false")]
    [TestCase("ip('febf::1').isLinkLocalUnicast()", "true")]
    [TestCase("ip('fec0::1').isLinkLocalUnicast()", "false")]
    [TestCase("['10.0.0.1', 'fd00::1', '8.8.8.8', '240.0.0.1'].all(a, ip(a).isGlobalUnicast())", "true")]
    [TestCase("['0.0.0.0', '127.0.0.1', '224.0.1.1', '169.254.1.1', '255.255.255.255', '::', '::1', 'ff05::1', 'fe80::1'].exists(a, ip(a).isGlobalUnicast())", "false")]
    [TestCase("ip('0.0.0.1') == ip('::1')", "false")]
    [TestCase("dyn(ip('1.2.3.4')) == '1.2.3.4'", "false")]
    [TestCase("ip('::1') in [ip('1.2.3.4'), ip('::1')]", "true")]
    [TestCase("type(ip('::1')) == net.IP && type(cidr('::/8')) == net.CIDR && type(net.IP) == type", "true")]
    [TestCase("string(type(ip('::1')) == net.CIDR)", "\"false\"")]
    [TestCase("cidr('192.168.1.5/24').ip() == ip('192.168.1.5')", "true")]
    [TestCase("string(cidr('192.168.1.5/24').masked())", "\"192.168.1.0/24\"")]
    [TestCase("string(cidr('2001:db8:1::/32').masked())", "\"2001:db8::/32\"")]
    [TestCase("string(cidr('1.2.3.4/0').masked())", "\"0.0.0.0/0\"")]
    [TestCase("cidr('192.168.1.5/24') == cidr('192.168.1.0/24')", "false")]
    [TestCase("cidr('10.0.0.0/8') == cidr('10.0.0.0/9')", "false")]
    [TestCase("cidr('192.168.1.5/24').containsIP('192.168.1.255')", "true")]
    [TestCase("cidr('0.0.0.0/0').containsIP('::1') || cidr('::/0').containsIP('1.2.3.4')", "false")]
    [TestCase("cidr('::/0').containsCIDR('::/0') && cidr('10.0.0.0/8').containsCIDR('10.200.0.0/16')", "true")]
    [TestCase("cidr('10.0.0.0/16').containsCIDR('10.0.0.0/8')", "false")]
    [TestCase("cidr('::1/128').prefixLength()", "128")]
    [TestCase("isIP(doc.name)", "false")]
    [TestCase("isIP(u)", """{"$unknown":["pods"]}""")]
    [TestCase("cidr('10.0.0.0/8').containsIP(u)", """{"$unknown":["pods"]}""")]
    [TestCase("true || ip('no address').isLoopback()", "true")]
    [TestCase("ip('::1')", "\"::1\"")]
    public void Evaluate_AddressFunction_Answers(string expression, string expected) =>
        Assert.That(Engine.Json(expression), Is.EqualTo(expected));

    [TestCase("ip('1.2.3')", "CEL308: type conversion error: \"1.2.3\" is no IP address: expected an IPv4 or IPv6 address")]
    [TestCase("ip('fe80::1%1')", "CEL308: type conversion error: \"fe80::1%1\" is no IP address: an address with a zone is not allowed")]
    [TestCase("ip('::ffff:1.2.3.4')", "CEL308: type conversion error: \"::ffff:1.2.3.4\" is no IP address: an IPv4-mapped IPv6 address is not allowed")]
    [TestCase("ip.isCanonical('x')", "CEL308: type conversion error: \"x\" is no IP address: expected an IPv4 or IPv6 address")]
    [TestCase("cidr('1.2.3.4')", "CEL308: type conversion error: \"1.2.3.4\" is no CIDR: expected an address, '/' and a number of bits")]
    [TestCase("cidr('1.2.3.4/33')", "CEL308: type conversion error: \"1.2.3.4/33\" is no CIDR: expected 0 to 32 bits behind '/'")]
    [TestCase("cidr('::/8').containsIP('x')", "CEL308: type conversion error: \"x\" is no IP address: expected an IPv4 or IPv6 address")]
    [TestCase("cidr('::/8').containsCIDR('x')", "CEL308: type conversion error: \"x\" is no CIDR: expected an address, '/' and a number of bits")]
    [TestCase("isIP(dyn(cidr('::/8')))", "CEL301: no such overload: isIP(net.CIDR)")]
    [TestCase("dyn('1.2.3.4').ip()", "CEL301: no such overload: ip(string)")]
    [TestCase("ip(dyn(cidr('::/8')))", "CEL301: no such overload: ip(net.CIDR)")]
    [TestCase("dyn(cidr('::/8')).family()", "CEL301: no such overload: family(net.CIDR)")]
    [TestCase("cidr('::/8').containsIP(dyn(8))", "CEL301: no such overload: containsIP(net.CIDR, int)")]
    public void Evaluate_AddressFunctionOnOtherArgument_IsAnError(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).AsError.ToString(), Is.EqualTo(expected));
}
