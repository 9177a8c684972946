using System.Globalization;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning.Certificates;

/// <summary>A certificate as checks judge it.</summary>
/// <param name="Fact">Root of a Certificate.</param>
internal readonly record struct CertificateFact(ContentNode Fact)
{
    private string Label => Fact.Reader.Label;

    /// <summary>Whole days until it expires; below zero once it has.</summary>
    public EffectiveValue DaysLeft(DateTimeOffset asOf)
    {
        var end = Required("notAfter");
        if (end.Unknown is { } unknown)
            return Meant.Unknown(unknown);
        return DateTimeOffset.TryParseExact(end.Value, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new EffectiveValue(CelValue.Of((long)Math.Floor((moment - asOf).TotalDays)), $"valid until {end.Value}")
            : Meant.Unknown(MeaningErrors.NotATime(Label, "spec.notAfter", end.Value));
    }

    /// <summary>Bits of security of its key.</summary>
    public EffectiveValue KeyStrength()
    {
        var (type, size) = (Required("keyType"), Fact["spec", "keySize"].Int());
        if ((type.Unknown ?? size.Unknown) is { } unknown)
            return Meant.Unknown(unknown);
        if (size.Value is not { } bits)
            return Meant.Unknown(MeaningErrors.NotRead(Label, "spec.keySize"));
        return CertificateStrength.Of(type.Value, bits) is { } strength
            ? new EffectiveValue(CelValue.Of(strength), string.Create(CultureInfo.InvariantCulture, $"{type.Value} with {bits} bits"))
            : Meant.Unknown(MeaningErrors.NotAnAlgorithm(Label, type.Value));
    }

    /// <summary>Whether it was signed with its own key: it names itself as issuer, and its signature is by itself.</summary>
    public EffectiveValue IsSelfSigned()
    {
        var (subject, issuer) = (Required("subject"), Required("issuer"));
        if ((subject.Unknown ?? issuer.Unknown) is { } unknown)
            return Meant.Unknown(unknown);
        if (subject.Value != issuer.Value)
            return Meant.Of(false, $"issued by {issuer.Value}");
        var (own, signer) = (Required("sha256"), Required("chain", "issuerSha256"));
        return Meant.Of(Ternary.Of(signer, digest => own.IsKnown && digest == own.Value) && (own.Unknown is { } lacking ? lacking : (Ternary)true), $"issued by {issuer.Value}");
    }

    private Reading<string> Required(params ReadOnlySpan<string> path)
    {
        var text = Fact["spec"][path].Text();
        return text.IsKnown && text.Value.Length == 0 ? new("", MeaningErrors.NotRead(Label, $"spec.{string.Join('.', path.ToArray())}")) : text;
    }
}
