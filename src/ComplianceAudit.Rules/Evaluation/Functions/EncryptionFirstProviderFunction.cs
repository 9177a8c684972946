using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Encryption;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>encryption.firstProvider(object, 'secrets')</c>: the provider that a resource is written with; <c>identity</c> is none.</summary>
internal sealed class EncryptionFirstProviderFunction : ComponentFunction
{
    public override string Name => "encryption.firstProvider";

    public override IReadOnlyList<string> Signatures { get; } = ["encryption.firstProvider(dyn, string) -> string"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String ? First(EncryptionProviders.Of(component, arguments[0].AsString)) : NoSuchArguments;

    private static EffectiveValue First(EffectiveValue providers) => providers.Value.Kind == CelKind.List ? providers with { Value = providers.Value.ElementAt(0) } : providers;
}
