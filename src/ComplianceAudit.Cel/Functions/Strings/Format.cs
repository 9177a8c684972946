using ComplianceAudit.Cel.Functions.Strings.Formatting;

namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.format(values)</c>: each <c>%s %d %f %e %b %o %x %X</c> replaced by the next value, <c>%%</c> by a percent sign.</summary>
/// <remarks>A clause that is unknown, has no value left or does not take the type of its value is an error. From cel-go's strings library.</remarks>
internal sealed class Format : CelFunction
{
    public override string Name => "format";

    public override IReadOnlyList<string> Signatures { get; } = ["string.format(list<dyn>) -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String || arguments[1].Kind != CelKind.List)
            return NoSuchOverload;
        return new TextFormatter(frame, arguments[0].AsString, arguments[1]).Run();
    }
}
