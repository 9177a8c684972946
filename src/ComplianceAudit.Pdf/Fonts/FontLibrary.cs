namespace ComplianceAudit.Pdf.Fonts;

/// <summary>The fonts to draw with: for each style one that leads and others that help out.</summary>
internal sealed class FontLibrary
{
    private static readonly Lazy<FontLibrary> Shipped = new(() => new FontLibrary());

    private readonly FontFace _regular = Load("Inter-Regular.otf", default);
    private readonly FontFace _italic = Load("Inter-Italic.otf", new(Bold: false, Italic: true, Mono: false));
    private readonly FontFace _bold = Load("Inter-Bold.otf", new(Bold: true, Italic: false, Mono: false));
    private readonly FontFace _boldItalic = Load("Inter-BoldItalic.otf", new(Bold: true, Italic: true, Mono: false));
    private readonly FontFace _mono = Load("JetBrainsMono-Regular.ttf", new(Bold: false, Italic: false, Mono: true));
    private readonly FontFace _monoBold = Load("JetBrainsMono-Bold.ttf", new(Bold: true, Italic: false, Mono: true));

    private FontLibrary()
    {
    }

    /// <summary>The fonts that ship with the library; loaded once.</summary>
    public static FontLibrary Standard => Shipped.Value;

    /// <summary>The font that sets a line's height and comes first.</summary>
    public FontFace Leading(FontStyle style) => style switch
    {
        { Mono: true, Bold: true } => _monoBold,
        { Mono: true } => _mono,
        { Bold: true, Italic: true } => _boldItalic,
        { Bold: true } => _bold,
        { Italic: true } => _italic,
        _ => _regular,
    };

    /// <summary>The first font of the style that has the character, or null when none has.</summary>
    public FontFace? Find(FontStyle style, int codePoint)
    {
        var leading = Leading(style);
        if (leading.Has(codePoint))
            return leading;
        var helping = Leading(style with { Mono = !style.Mono });
        return helping.Has(codePoint) ? helping : null;
    }

    private static FontFace Load(string file, FontStyle style)
    {
        using var resource = typeof(FontLibrary).Assembly.GetManifestResourceStream("Fonts/" + file)
            ?? throw new InvalidOperationException($"the font '{file}' is not embedded in the library");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new FontFace(Path.GetFileNameWithoutExtension(file), style, bytes);
    }
}

/// <summary>What selects a font.</summary>
internal readonly record struct FontStyle(bool Bold, bool Italic, bool Mono);
