using System.Globalization;
using static System.Globalization.UnicodeCategory;

namespace ComplianceAudit.Snapshots;

/// <summary>Every message of this project: one method each, all of one form: found, expected, what to do.</summary>
internal static class SnapshotErrors
{
    /// <summary>EFBIG of Linux.</summary>
    public const int FileTooLarge = 27;

    private const int Shown = 80;

    /// <summary>Numbers of errors that .NET hands on as they are: ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL of Windows.</summary>
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    private const string Altered = "The file was altered after it was collected; use an unaltered copy or collect again";

    public static SnapshotException NotJson(string place, Exception? inner) =>
        Error(place, "SNAP101", "found bytes that are not JSON", "one JSON object", "Write the document again from its source", inner);

    public static SnapshotException NotAnObject(string place, NodeKind kind) =>
        Error(place, "SNAP102", $"found a document of kind {kind}", "an object with apiVersion and kind", "Give one Kubernetes object per document");

    public static SnapshotException DuplicateKey(string place, string key) =>
        Error(place, "SNAP103", $"found the key {Quote(key)} twice in one object", "each key once", "Remove one of the two; readers disagree about which counts");

    public static SnapshotException TooDeep(string place, int limit) =>
        Error(place, "SNAP104", $"found more than {Number(limit)} lists and objects inside each other", $"at most {Number(limit)}", "Leave this document out");

    public static SnapshotException DocumentTooLarge(string place, int limit) =>
        Error(place, "SNAP105", $"found a document of more than {Number(limit)} bytes", $"at most {Number(limit)}", "Leave this document out");

    public static SnapshotException TooManyValues(string place, int limit) =>
        Error(place, "SNAP106", $"found a document of more than {Number(limit)} values", $"at most {Number(limit)}", "Leave this document out");

    public static SnapshotException NumberOutOfRange(string place, string number) =>
        Error(place, "SNAP107", $"found the number {Quote(number)}", "a number that a 64-bit float can hold", "Write it as text if it is not a quantity");

    public static SnapshotException NotUnicode(string place, Exception? inner) =>
        Error(place, "SNAP108", "found text that is not valid Unicode", "UTF-8 without lone surrogates", "Write the document again as UTF-8", inner);

    public static SnapshotException NoSuchFile(string path, Exception inner) =>
        Error(path, "SNAP201", "found no such file", "a snapshot file", "Check the path", inner);

    public static SnapshotException FolderNotFile(string path, Exception inner) =>
        Error(path, "SNAP202", "found a folder", "a snapshot file", "Name the .snapshot.zip file in it", inner);

    public static SnapshotException MayNotRead(string path, Exception inner) =>
        Error(path, "SNAP203", "found a file that this user may not read", "a readable file", "Grant read permission (snapshots are written with mode 0600)", inner);

    public static SnapshotException NotASnapshot(string path, Exception? inner) =>
        Error(path, "SNAP204", "found a file that is truncated, damaged or no zip archive", "a snapshot file as collect wrote it", "Copy it again or collect again", inner);

    public static SnapshotException NoManifest(string path) =>
        Error(path, "SNAP205", "found a zip archive without manifest.json", "a snapshot file as collect wrote it", "Name a .snapshot.zip file that collect wrote");

    public static SnapshotException BadManifest(string path, Exception? inner) =>
        Error($"{path}!manifest.json", "SNAP206", "found a manifest that lacks required keys or has values of the wrong kind", "the manifest that collect wrote", "Collect again", inner);

    public static SnapshotException UnknownFormat(string path, string format, int major) =>
        Error($"{path}!manifest.json", "SNAP207", $"found snapshot format {Quote(format)}", $"format {major}.x", "Use a version of compliance-audit that reads this format");

    public static SnapshotException MissingMember(string path, string member) =>
        Error(path, "SNAP208", $"found no member {Quote(member)}", "every member that the manifest lists", Altered);

    public static SnapshotException ExtraMember(string path, string member) =>
        Error(path, "SNAP209", $"found a member {Quote(member)} that the manifest does not list", "only listed members", Altered);

    public static SnapshotException UnsafeMember(string path, string member) =>
        Error(path, "SNAP210", $"found a member named {Quote(member)}", "a path of plain names that stays inside the archive", Altered);

    public static SnapshotException MemberTwice(string path, string member) =>
        Error(path, "SNAP211", $"found the member {Quote(member)} twice", "each member once", Altered);

    public static SnapshotException SizeDiffers(string path, string member, long found, long expected) =>
        Error($"{path}!{member}", "SNAP212", $"found {Number(found)} bytes", $"{Number(expected)} as the manifest says", Altered);

    public static SnapshotException HashDiffers(string path, string member, string found, string expected) =>
        Error($"{path}!{member}", "SNAP213", $"found SHA-256 {found}", $"{Quote(expected)} as the manifest says", Altered);

    public static SnapshotException CountDiffers(string path, string member, int found, int expected) =>
        Error($"{path}!{member}", "SNAP214", $"found {Number(found)} documents", $"{Number(expected)} as the manifest says", Altered);

    public static SnapshotException CoverageDiffers(string path, SourceCoverage stated, int found) => Error(
        $"{path}!manifest.json",
        "SNAP220",
        $"found {Number(found)} documents of {Quote(stated.Source.ToString())}"
            + (stated.Namespace.Length > 0 ? $" in namespace {Quote(stated.Namespace)}" : "")
            + (stated.Node.Length > 0 ? $" on node {Quote(stated.Node)}" : ""),
        $"{Number(stated.Count)} as its coverage says",
        Altered);

    public static SnapshotException TooLargeUnpacked(string path, string member, long limit) =>
        Error($"{path}!{member}", "SNAP215", $"found data that unpacks to more than {Number(limit)} bytes", "the size of a real cluster", "Do not use this file; it is made to exhaust memory");

    public static SnapshotException StrayBytes(string path, string before, long bytes) => Error(
        path,
        "SNAP216",
        bytes < 0 ? $"found bytes that overlap before {Quote(before)}" : $"found {Number(bytes)} bytes before {Quote(before)} that belong to no member",
        "members one after the other",
        Altered);

    public static SnapshotException HeadersDiffer(string path, string member) =>
        Error($"{path}!{member}", "SNAP217", "found a header that contradicts the archive's directory", "the same in both, so that all readers see the same", Altered);

    public static SnapshotException DamagedMember(string path, string member) =>
        Error($"{path}!{member}", "SNAP218", "found packed bytes that do not unpack to what the archive says", "the bytes that were written", Altered);

    public static SnapshotException DigestDiffers(string path, string found, string expected) => Error(
        path, "SNAP219", $"found the digest {found}", $"{Quote(expected)} as was given", "This is another snapshot, or one that was made anew; ask for the one that the digest belongs to");

    public static SnapshotException CannotRead(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => NoSuchFile(path, error),
        UnauthorizedAccessException => Directory.Exists(path) ? FolderNotFile(path, error) : MayNotRead(path, error),
        _ => NotASnapshot(path, error),
    };

    public static SnapshotException AlreadyExists(string path) =>
        Error(path, "SNAP301", "found a file of this name", "a new file, for evidence is never overwritten", "Move it away or choose another folder");

    public static SnapshotException CannotWrite(string path, Exception inner) => Error(
        path,
        "SNAP302",
        inner switch
        {
            DirectoryNotFoundException => "found no such folder",
            UnauthorizedAccessException => "found a folder that this user may not write to",
            IOException { HResult: NoSpace or OverQuota or NoSpaceOnWindows } => "found a disk without space left",
            IOException { HResult: FileTooLarge } or ArgumentOutOfRangeException => "found that the file may not grow larger",
            _ => "found that the file could not be written",
        },
        "an existing, writable folder with space left",
        "Create the folder, free space or choose another one with --output",
        inner);

    public static SnapshotException NoStandardInput(string place) =>
        Error(place, "SNAP401", "found no standard input", "manifests piped into the program", "Pipe them in or name files");

    public static SnapshotException CannotReadInput(string path, Exception inner) => Error(
        path,
        "SNAP402",
        inner switch
        {
            FileNotFoundException or DirectoryNotFoundException => "found no such file or folder",
            UnauthorizedAccessException => "found an input that this user may not read",
            _ => "found an input that could not be read",
        },
        "a readable file or folder of manifests",
        "Check the path and its permissions",
        inner);

    public static SnapshotException EmptyFolder(string folder) =>
        Error(folder, "SNAP403", "found no .yaml, .yml or .json file in this folder or below it", "at least one", "Name another folder or the file itself");

    public static SnapshotException InputTooLarge(string path, int limit) =>
        Error(path, "SNAP404", $"found more than {Number(limit)} bytes", $"at most {Number(limit)}", "Split the file");

    public static SnapshotException NoResource(string inputs) =>
        Error(inputs, "SNAP405", "found no resource", "at least one document with apiVersion and kind", "Name the files that hold your manifests");

    public static SnapshotException NotYaml(string place, Exception inner) => Error(
        place, "SNAP406", "found text that is not YAML", "YAML or JSON documents", "Mend the text at this place; templates must be rendered first", inner);

    public static SnapshotException NotAResource(string place, string listKey) => Error(
        place,
        "SNAP407",
        listKey.Length > 0 ? $"found an element of {listKey} that is no map" : "found a document that is no map",
        "an object with apiVersion and kind",
        "Leave it out or give it both keys");

    public static SnapshotException LacksKey(string place, string key, string text, string example) => Error(
        place,
        "SNAP408",
        text.Length > 0 ? $"found {key} {Quote(text)}" : $"found a document without {key}",
        $"a text such as {example}",
        "Mend the document or leave it out; only Kubernetes manifests can be evaluated");

    public static SnapshotException UnknownAlias(string place, string alias) =>
        Error(place, "SNAP409", $"found the alias {Quote(alias)}", "an anchor of this name before it", "Define the anchor in the same document");

    public static SnapshotException AliasInsideItself(string place, string alias) =>
        Error(place, "SNAP410", $"found the alias {Quote(alias)} inside its own anchor", "a value that ends", "Write the value out");

    public static SnapshotException FileExpandsTooFar(string place, long limit) => Error(
        place, "SNAP411", $"found aliases that expand the file to more than {Number(limit)} bytes", $"at most {Number(limit)}", "Leave this file out; it is made to exhaust memory");

    public static SnapshotException BadKey(string place) =>
        Error(place, "SNAP412", "found a key that is empty, a list or a map", "a text", "Write the key as text");

    public static SnapshotException BadMerge(string place) =>
        Error(place, "SNAP413", "found a merge key << whose value is no map", "a map, or a list of maps", "Merge a map or write its entries out");

    public static SnapshotException UnknownTag(string place, string tag) =>
        Error(place, "SNAP414", $"found the tag {Quote(tag)}", "a tag of YAML's core schema", "Remove the tag; Kubernetes does not know it");

    public static SnapshotException WrongForTag(string place, string tag, string text) =>
        Error(place, "SNAP415", $"found {Quote(text)} under the tag {tag}", "a value of that type", "Remove the tag or mend the value");

    public static SnapshotException OwnDocument(string place, string kind) => Error(
        place,
        "SNAP416",
        $"found a document of ComplianceAudit itself, {Quote(kind)}",
        "Kubernetes manifests",
        "For more formats of an assessment use the command 'report'");

    private static SnapshotException Error(string place, string code, string found, string expected, string remedy, Exception? inner = null) =>
        new(Printable(place), code, $"{found}, expected {expected}. {remedy}.", inner);

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Someone else's text inside a message: short, without characters that change how a terminal shows the rest.</summary>
    private static string Quote(string text) => $"'{Printable(text.Length > Shown ? text[..Shown] + "..." : text)}'";

    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) is Format or LineSeparator or ParagraphSeparator ? '\uFFFD' : c));
}
