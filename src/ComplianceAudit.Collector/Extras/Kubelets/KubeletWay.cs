using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras.Kubelets;

/// <summary>One way to the kubelets. It is given up after some that were not reached, so that a firewall costs minutes and not hours. Thread-safe.</summary>
internal abstract class KubeletWay
{
    /// <summary>Kubelets that may be out of reach before any was reached.</summary>
    private const int MostMisses = 8;

    private int _misses;
    private int _hits;

    /// <summary>What it takes.</summary>
    public abstract Right Right { get; }

    /// <summary>Whether a kubelet answered, so that the right was there.</summary>
    public bool WasUsed { get; private set; }

    /// <summary>How reasons name it.</summary>
    protected abstract string Name { get; }

    /// <summary>Asks one kubelet; null where this way does not lead there.</summary>
    public async Task<KubeletAnswer?> AskAsync(SeenNode node, CancellationToken cancellation)
    {
        if (!LeadsTo(node))
            return null;
        if (Volatile.Read(ref _hits) == 0 && Volatile.Read(ref _misses) >= MostMisses)
            return KubeletAnswer.Without(CoverageStatus.Unreachable, FormattableString.Invariant($"{Name}: not asked after {MostMisses} other kubelets were not reached"));

        var answer = await TryAsync(node, cancellation).ConfigureAwait(false);
        if (answer.Status == CoverageStatus.Unreachable)
            Interlocked.Increment(ref _misses);
        else
            Interlocked.Increment(ref _hits);
        WasUsed |= answer.Configuration is not null;
        return answer.Configuration is null ? answer with { Reason = $"{Name}: {answer.Reason}" } : answer;
    }

    protected abstract bool LeadsTo(SeenNode node);

    protected abstract Task<KubeletAnswer> TryAsync(SeenNode node, CancellationToken cancellation);
}
