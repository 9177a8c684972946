using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning.Files;

/// <summary>Who may do what with a file or directory of a node, by its mode, its ACL and the directories above it.</summary>
/// <param name="Fact">Root of a NodeFile.</param>
internal readonly record struct FilePermissions(ContentNode Fact)
{
    private const long Permissions = 0x1FF; // 0777
    private const long Sticky = 0x200; // 01000
    private const long GroupWrite = 0x10; // 0020
    private const long OtherWrite = 0x2; // 0002

    private ContentNode Spec => Fact["spec"];

    private string Label => Fact.Reader.Label;

    /// <summary>Whether there is such a file.</summary>
    public Ternary Exists => Fact["spec", "exists"] is { IsAbsent: false } exists
        ? Ternary.Of(exists.Bool(false), found => found)
        : MeaningErrors.NotRead(Label, "spec.exists");

    /// <summary>
    /// Whether every bit of the mode, and of what an ACL adds to it, is one of a greatest mode. Setuid, setgid and sticky bits of a directory open it to nobody and do not count.
    /// </summary>
    public EffectiveValue ModeWithin(long greatest)
    {
        var mode = Required("mode");
        if (!mode.IsKnown)
            return Meant.Unknown(mode.Unknown!);
        var type = Spec["type"].Text();
        var counted = type.IsKnown && type.Value == "directory" ? mode.Value & Permissions : mode.Value;
        if ((counted & ~greatest) != 0)
            return new EffectiveValue(CelValue.False, Origin);
        var acl = OfAcl();
        return acl.IsKnown ? new EffectiveValue(CelValue.Of((acl.Value & ~greatest) == 0), Origin) : Meant.Unknown(acl.Unknown!);
    }

    /// <summary>Whether user and group are those of these numbers.</summary>
    public EffectiveValue OwnedBy(long user, long group)
    {
        var isOwned = IsOf("owner", user) && IsOf("group", group);
        return isOwned.Unknown is { } unknown ? Meant.Unknown(unknown) : new EffectiveValue(isOwned.Value, Origin);
    }

    /// <summary>Whether others than root and the file's owner may put another file in its place, for they may write to a directory above it.</summary>
    public EffectiveValue IsReplaceable()
    {
        var parents = Spec["parents"];
        var elements = parents.Elements();
        if (parents.IsAbsent || !elements.IsKnown)
            return Meant.Unknown(elements.Unknown ?? MeaningErrors.NotRead(Label, "spec.parents"));
        var owner = Required("owner", "id");
        Ternary isOpen = false;
        var which = "";
        foreach (var parent in elements.Value)
        {
            var opens = IsOpen(parent, owner);
            if (opens.IsTrue)
                which = $"{parent["path"].Text().Value} ({parent["modeText"].Text().Value})";
            isOpen |= opens;
            if (isOpen.IsTrue)
                break;
        }
        return isOpen.Unknown is { } unknown ? Meant.Unknown(unknown)
            : new EffectiveValue(isOpen.Value, isOpen.IsTrue ? $"{which} above {Origin}" : $"{elements.Value.Count} directories above {Origin}");
    }

    /// <summary>Whether a directory lets others than root and the file's owner rename what is in it: its owner, or all who may write where no sticky bit stops them.</summary>
    private Ternary IsOpen(ContentNode parent, Reading<long> owner)
    {
        var (mode, user, group) = (Required(parent["mode"]), Required(parent["owner", "id"]), Required(parent["group", "id"]));
        var isOfAnother = Ternary.Of(user, id => id != 0) && Ternary.Of(user, id => !owner.IsKnown || id != owner.Value);
        var isShared = Ternary.Of(mode, bits => (bits & Sticky) == 0)
            && (Ternary.Of(mode, bits => (bits & OtherWrite) != 0)
                || (Ternary.Of(mode, bits => (bits & GroupWrite) != 0) && Ternary.Of(group, id => id != 0)));
        return isShared || (isOfAnother && (owner.Unknown is { } unknown ? unknown : (Ternary)true));
    }

    /// <summary>The bits that an ACL adds. Where none are told, the mode bounds them: its group bits are the mask of every named entry (acl(5), "correspondence between ACL entries and file permission bits").</summary>
    private Reading<long> OfAcl()
    {
        var added = Spec["aclMode"].Int();
        return new(added.Value ?? 0, added.Unknown);
    }

    private Ternary IsOf(string field, long id) => Ternary.Of(Required(field, "id"), found => found == id);

    private Reading<long> Required(params ReadOnlySpan<string> path) => Required(Spec[path]);

    private Reading<long> Required(ContentNode node)
    {
        var number = node.Int();
        return !number.IsKnown ? new(0, number.Unknown)
            : number.Value is { } value ? new(value)
            : new(0, MeaningErrors.NotRead(Label, "a mode or an owner"));
    }

    /// <summary>The path, what it leads to, and its mode.</summary>
    private string Origin
    {
        get
        {
            var (path, target, acl) = (Spec["path"].Text().Value, Spec["target"].Text().Value, Spec["acl"].Bool(false));
            return $"{path}{(target.Length > 0 ? $" -> {target}" : "")} {Spec["modeText"].Text().Value}{(acl is { IsKnown: true, Value: true } ? " with an ACL" : "")}".TrimEnd();
        }
    }
}
