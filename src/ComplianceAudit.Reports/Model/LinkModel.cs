namespace ComplianceAudit.Reports.Model;

/// <summary>Text with an address; the address is empty when it is neither http nor https, and inside the report <c>#anchor</c>.</summary>
internal sealed record LinkModel(string Text, string Address);
