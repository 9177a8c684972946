namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.name()</c>: a format of Kubernetes' format library. Every type that derives from it is one, and <c>format.named(name)</c> finds it.</summary>
internal abstract class FormatFunction : CelFunction
{
    private const string Space = "format.";

    private readonly CelValue _value;

    protected FormatFunction() => _value = CelValue.OfOpaque(new NamedFormat(this));

    /// <summary>Name behind <c>format.</c>.</summary>
    public abstract string FormatName { get; }

    public sealed override string Name => Space + FormatName;

    public sealed override IReadOnlyList<string> Signatures => [$"{Name}() -> kubernetes.NamedFormat"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => _value;

    /// <summary>What is wrong with a text, one entry each; empty when it has the format.</summary>
    public abstract IEnumerable<string> Problems(string text);
}
