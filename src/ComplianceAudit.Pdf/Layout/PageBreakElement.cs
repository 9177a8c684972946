namespace ComplianceAudit.Pdf.Layout;

/// <summary>Ends the page; the stack around it acts on it.</summary>
internal sealed class PageBreakElement : LayoutElement
{
    public override string Description => "a page break";

    public override Fragment Arrange(LayoutSpace space, BreakToken? from) => Fragment.Nothing;
}
