using System.Runtime.InteropServices;

namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>Why something on the node's disk is not known.</summary>
/// <param name="Kind">For programs.</param>
/// <param name="Text">For readers, such as <c>permission denied</c>. Holds nothing of a file's content.</param>
internal sealed record HostProblem(HostProblemKind Kind, string Text)
{
    private const int NotPermitted = 1;
    private const int NoEntry = 2;
    private const int NoProcess = 3;
    private const int AccessDenied = 13;
    private const int NoFolder = 20;
    private const int NameTooLong = 36;

    public static HostProblem Absent { get; } = new(HostProblemKind.Absent, "it does not exist");

    public static HostProblem Silent { get; } = new(HostProblemKind.Failed, "the disk did not answer in time");

    /// <summary>The problem behind a number of errno(3).</summary>
    public static HostProblem Of(int number) => number switch
    {
        NoEntry or NoFolder or NameTooLong => Absent,
        AccessDenied or NotPermitted => new(HostProblemKind.Denied, "permission denied"),
        NoProcess => new(HostProblemKind.Gone, "it ended while it was read"),
        _ => new(HostProblemKind.Failed, Marshal.GetPInvokeErrorMessage(number)),
    };

    public static HostProblem Unsafe(string text) => new(HostProblemKind.Unsafe, text);

    public static HostProblem TooLarge(long limit) => new(HostProblemKind.TooLarge, FormattableString.Invariant($"it is larger than {limit} bytes"));

    public static HostProblem TooMany(int limit) => new(HostProblemKind.TooLarge, FormattableString.Invariant($"the folder has more than {limit} entries"));
}
