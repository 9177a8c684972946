namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Reads the facts of a redacted value from the nodes of its placeholder.</summary>
internal sealed class PlaceholderReader(PropertyNames names, RedactedPool pool)
{
    private readonly int _id = names.Intern(RedactedValueJson.Id);
    private readonly int _length = names.Intern(RedactedValueJson.Length);
    private readonly int _credentialLike = names.Intern(RedactedValueJson.CredentialLike);
    private readonly int _flag = names.Intern(RedactedValueJson.Flag);

    /// <summary>Name id of a placeholder's only key.</summary>
    public int Name { get; } = names.Intern(RedactedValueJson.Key);

    /// <summary>Reads the value under that key; what it lacks or has of the wrong kind is unknown.</summary>
    public RedactedValue Read(DocumentLayout nodes, int content, DocumentTexts texts)
    {
        var (id, hash, length, credentialLike, flag) = (RedactedValueJson.UnknownId, 0UL, 0, false, "");
        for (var node = content + 1; nodes.KindOf(content) == NodeKind.Map && node < nodes.EndOf(content); node = nodes.EndOf(node))
        {
            var (name, payload) = (nodes.NameOf(node), nodes.PayloadOf(node));
            switch (nodes.KindOf(node))
            {
                case NodeKind.Text when name == _id:
                    (id, hash) = (texts.At((int)payload), texts.HashAt((int)payload));
                    break;
                case NodeKind.Integer when name == _length:
                    length = (int)long.Clamp(payload, 0, int.MaxValue);
                    break;
                case NodeKind.Boolean when name == _credentialLike:
                    credentialLike = payload != 0;
                    break;
                case NodeKind.Text when name == _flag:
                    flag = texts.At((int)payload);
                    break;
            }
        }

        return pool.Get(id, hash, length, credentialLike, flag);
    }
}
