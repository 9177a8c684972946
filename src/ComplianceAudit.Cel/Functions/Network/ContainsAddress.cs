namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.containsIP(address)</c>: whether an address, or the one that a string holds, lies in the network; never one of the other family.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class ContainsAddress : Containment<NetworkAddress>
{
    public override string Name => "containsIP";

    protected override string TypeName => "net.IP";

    protected override string Wanted => "IP address";

    protected override bool Contains(NetworkPrefix prefix, NetworkAddress other) => prefix.Contains(other);

    protected override NetworkAddress? TryParse(string text, out string problem) => AddressText.TryParse(text, out problem);
}
