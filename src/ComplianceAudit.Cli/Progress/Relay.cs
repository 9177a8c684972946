namespace ComplianceAudit.Cli.Progress;

/// <summary>Hands each report on at once and in order, where <see cref="Progress{T}"/> would queue it.</summary>
internal sealed class Relay<T>(Action<T> handOn) : IProgress<T>
{
    public void Report(T value) => handOn(value);
}
