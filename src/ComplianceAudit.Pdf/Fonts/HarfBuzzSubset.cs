using System.Runtime.InteropServices;

namespace ComplianceAudit.Pdf.Fonts;

/// <summary>HarfBuzz's subsetter, which HarfBuzzSharp's native library exports but its managed surface lacks (hb-subset.h).</summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const int DropTables = 3;
    private const uint NoHinting = 0x1;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;

    /// <summary>Cuts a font down to glyphs, renumbered as their positions in the list. The first must be 0, the missing glyph.</summary>
    public static byte[] Cut(FontFace face, IReadOnlyList<ushort> glyphs)
    {
        var input = InputCreate();
        try
        {
            InputSetFlags(input, NoHinting | NotdefOutline | NoLayoutClosure);
            var wanted = InputGlyphSet(input);
            var renumbered = InputGlyphMapping(input);
            for (var index = 0; index < glyphs.Count; index++)
            {
                SetAdd(wanted, glyphs[index]);
                MapSet(renumbered, glyphs[index], (uint)index);
            }
            // Text is shaped already: layout tables would only take space.
            var dropped = InputSet(input, DropTables);
            foreach (var table in (ReadOnlySpan<string>)["GSUB", "GPOS", "GDEF", "DSIG", "STAT"])
                SetAdd(dropped, ((uint)table[0] << 24) | ((uint)table[1] << 16) | ((uint)table[2] << 8) | table[3]);
            return Execute(face, input);
        }
        finally
        {
            InputDestroy(input);
        }
    }

    private static byte[] Execute(FontFace face, nint input)
    {
        var subset = SubsetOrFail(face.Handle, input);
        if (subset == 0)
            throw new PdfException($"the font '{face.Name}' cannot be cut down to the characters in use; its file is broken");
        var blob = FaceReferenceBlob(subset);
        try
        {
            var data = BlobGetData(blob, out var length);
            var bytes = new byte[length];
            Marshal.Copy(data, bytes, 0, (int)length);
            return bytes;
        }
        finally
        {
            BlobDestroy(blob);
            FaceDestroy(subset);
        }
    }

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static partial nint InputCreate();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static partial void InputDestroy(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    private static partial void InputSetFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    private static partial nint InputGlyphSet(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    private static partial nint InputSet(nint input, int kind);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_old_to_new_glyph_mapping")]
    private static partial nint InputGlyphMapping(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static partial nint SubsetOrFail(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    private static partial void SetAdd(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_map_set")]
    private static partial void MapSet(nint map, uint key, uint value);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static partial nint FaceReferenceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    private static partial void FaceDestroy(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    private static partial nint BlobGetData(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    private static partial void BlobDestroy(nint blob);
}
