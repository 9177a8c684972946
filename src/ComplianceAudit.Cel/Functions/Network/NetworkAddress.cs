using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary>An IPv4 or IPv6 address, <c>net.IP</c>. Addresses of different families are never equal.</summary>
/// <param name="bits">The address as a number; of an IPv4 address in the low 32 bits.</param>
/// <param name="isIPv4">Its family.</param>
internal sealed class NetworkAddress(UInt128 bits, bool isIPv4) : Opaque
{
    public override string TypeName => "net.IP";

    public override string Text => AddressText.Of(this);

    public override bool ConvertsToString => true;

    /// <summary>The address as a number.</summary>
    public UInt128 Bits => bits;

    public bool IsIPv4 => isIPv4;

    /// <summary>Number of bits of an address of its family.</summary>
    public int Width => IsIPv4 ? 32 : 128;

    public bool IsUnspecified => Bits == 0;

    public bool IsLoopback => IsIPv4 ? Bits >> 24 == 127 : Bits == 1;

    public bool IsMulticast => IsIPv4 ? Bits >> 28 == 0xe : Bits >> 120 == 0xff;

    /// <summary>224.0.0.0/24, or an IPv6 multicast address of link-local scope whatever its flags.</summary>
    public bool IsLinkLocalMulticast => IsIPv4 ? Bits >> 8 == 0xe00000 : ((Bits >> 112) & 0xff0f) == 0xff02;

    /// <summary>169.254.0.0/16, fe80::/10.</summary>
    public bool IsLinkLocalUnicast => IsIPv4 ? Bits >> 16 == 0xa9fe : Bits >> 118 == 0x3fa;

    /// <summary>Private and unique local addresses are among them, as in Go's net/netip.</summary>
    public bool IsGlobalUnicast =>
        !IsUnspecified && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast && !(IsIPv4 && Bits == uint.MaxValue);

    /// <summary>The IPv4 address within an IPv4-mapped IPv6 address.</summary>
    public NetworkAddress? Embedded => !IsIPv4 && Bits >> 32 == 0xffff ? new NetworkAddress((uint)Bits, true) : null;

    /// <summary>The address without the bits behind a prefix.</summary>
    public NetworkAddress Masked(int prefixLength) =>
        new(prefixLength == 0 ? 0 : Bits >> (Width - prefixLength) << (Width - prefixLength), IsIPv4);

    public override bool IsEqualTo(Opaque other) => other is NetworkAddress address && Bits == address.Bits && IsIPv4 == address.IsIPv4;
}
