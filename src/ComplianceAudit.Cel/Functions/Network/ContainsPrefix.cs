namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.containsCIDR(other)</c>: whether every address of another prefix, or of the one that a string holds, lies in the network.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class ContainsPrefix : Containment<NetworkPrefix>
{
    public override string Name => "containsCIDR";

    protected override string TypeName => "net.CIDR";

    protected override string Wanted => "CIDR";

    protected override bool Contains(NetworkPrefix prefix, NetworkPrefix other) => prefix.Contains(other);

    protected override NetworkPrefix? TryParse(string text, out string problem) => NetworkPrefix.TryParse(text, out problem);
}
