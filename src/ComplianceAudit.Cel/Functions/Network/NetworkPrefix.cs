using System.Globalization;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary>An address and the number of its leading bits that name a network, <c>net.CIDR</c>. Bits behind the prefix are kept and count for equality.</summary>
internal sealed class NetworkPrefix(NetworkAddress address, int length) : Opaque
{
    public override string TypeName => "net.CIDR";

    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Address.Text}/{Length}");

    public override bool ConvertsToString => true;

    public NetworkAddress Address => address;

    public int Length => length;

    public NetworkPrefix Masked => new(Address.Masked(Length), Length);

    /// <summary>The prefix; null when the text is none.</summary>
    public static NetworkPrefix? TryParse(string text, out string problem)
    {
        var slash = text.LastIndexOf('/');
        problem = "expected an address, '/' and a number of bits";
        if (slash < 0 || AddressText.TryParse(text.AsSpan(..slash), out problem) is not { } address)
            return null;
        problem = string.Create(CultureInfo.InvariantCulture, $"expected 0 to {address.Width} bits behind '/'");
        var bits = text.AsSpan(slash + 1);
        if (bits.Length is < 1 or > 3 || bits.ContainsAnyExceptInRange('0', '9') || (bits.Length > 1 && bits[0] == '0'))
            return null;
        var length = int.Parse(bits, CultureInfo.InvariantCulture);
        return length <= address.Width ? new NetworkPrefix(address, length) : null;
    }

    public bool Contains(NetworkAddress other) => Address.IsIPv4 == other.IsIPv4 && Address.Masked(Length).Bits == other.Masked(Length).Bits;

    public bool Contains(NetworkPrefix other) => Length <= other.Length && Contains(other.Address);

    public override bool IsEqualTo(Opaque other) => other is NetworkPrefix prefix && Length == prefix.Length && Address.IsEqualTo(prefix.Address);
}
