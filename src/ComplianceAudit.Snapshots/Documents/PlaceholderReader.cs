namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Reads the facts of a redacted value from the nodes of its placeholder.</summary>
internal sealed class PlaceholderReader(PropertyNames names)
{
    private readonly int _id = names.Intern(RedactedValueJson.Id);
    private readonly int _length = names.Intern(RedactedValueJson.Length);
    private readonly int _credentialLike = names.Intern(RedactedValueJson.CredentialLike);
    private readonly int _flag = names.Intern(RedactedValueJson.Flag);

    /// <summary>Name id of a placeholder's only key.</summary>
    public int Name { get; } = names.Intern(RedactedValueJson.Key);

    /// <summary>Reads the value under that key, and a hash of its id; what it lacks or has of the wrong kind is unknown.</summary>
    public RedactedValue Read(DocumentLayout nodes, int content, DocumentValues values, out ulong hashOfId)
    {
        var (id, length, credentialLike, flag) = (RedactedValueJson.UnknownId, 0, false, "");
        hashOfId = 0;
        for (var node = content + 1; nodes.KindOf(content) == NodeKind.Map && node < nodes.EndOf(content); node = nodes.EndOf(node))
        {
            var (name, payload) = (nodes.NameOf(node), nodes.PayloadOf(node));
            switch (nodes.KindOf(node))
            {
                case NodeKind.Text when name == _id:
                    (id, hashOfId) = (values.TextAt((int)payload), values.HashAt((int)payload));
                    break;
                case NodeKind.Integer when name == _length:
                    length = (int)long.Clamp(payload, 0, int.MaxValue);
                    break;
                case NodeKind.Boolean when name == _credentialLike:
                    credentialLike = payload != 0;
                    break;
                case NodeKind.Text when name == _flag:
                    flag = values.TextAt((int)payload);
                    break;
            }
        }

        return new RedactedValue(id, length, credentialLike, flag);
    }
}
