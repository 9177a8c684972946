using System.Globalization;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>cel.index(n)</c>: value number n, from 0, of the innermost <c>cel.block</c>.</summary>
internal sealed class IndexMacro : NameMacro
{
    public override IReadOnlyList<string> Names { get; } = ["cel.index"];

    protected override int Numbers => 1;

    protected override string Prefix => "@index";

    /// <summary>The name of a block's value.</summary>
    public static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"@index{index}");
}
