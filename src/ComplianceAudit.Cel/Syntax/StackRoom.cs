using System.Runtime.CompilerServices;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Whether the thread's stack holds a walk down a tree.</summary>
internal static class StackRoom
{
    /// <summary>What a level takes: 1.9 KiB were measured for the worst, calls planned to be explained, in code that is not optimized yet.</summary>
    private const int BytesPerLevel = 2 * 1024;

    /// <summary>How far the runtime's own test can be trusted: it asks for 64 KiB at least.</summary>
    private const int Stride = 32 * 1024;

    public static bool Holds(int levels) => Reaches(levels * BytesPerLevel);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Reaches(int bytes)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        if (bytes <= Stride)
            return true;
        Span<byte> taken = stackalloc byte[Stride];
        return Reaches(bytes - taken.Length);
    }
}
