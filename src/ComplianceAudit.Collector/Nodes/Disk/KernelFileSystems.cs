namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>File systems whose files are the kernel's own answers: reading one may wait for ever, take a message away or never end.</summary>
/// <remarks>Numbers from include/uapi/linux/magic.h of Linux 6.12.</remarks>
internal static class KernelFileSystems
{
    /// <summary>The type of <c>/proc</c>.</summary>
    public const uint Proc = 0x9fa0;

    private static readonly HashSet<uint> Types =
    [
        Proc,
        0x62656572, // sysfs
        0x64626720, // debugfs
        0x74726163, // tracefs
        0x73636673, // securityfs
        0xf97cff8c, // selinuxfs
        0x43415d53, // smackfs
        0x0027e0eb, // cgroup
        0x63677270, // cgroup v2
        0x07655821, // resctrl
        0xcafe4a11, // bpf
        0xde5e81e4, // efivarfs
        0x62656570, // configfs
        0x6165676c, // pstore
        0x65735543, // fusectl
        0x42494e4d, // binfmt_misc
        0x00001cd1, // devpts
        0x19800202, // mqueue
        0x6e736673, // nsfs
        0x09041934, // anonymous inodes
    ];

    public static bool Contains(uint type) => Types.Contains(type);
}
