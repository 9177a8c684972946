using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Encryption;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>encryption.providers(object, 'secrets')</c>: the providers of a resource, the one that encrypts first.</summary>
internal sealed class EncryptionProvidersFunction : ComponentFunction
{
    public override string Name => "encryption.providers";

    public override IReadOnlyList<string> Signatures { get; } = ["encryption.providers(dyn, string) -> list<string>"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String ? EncryptionProviders.Of(component, arguments[0].AsString) : NoSuchArguments;
}
