namespace ComplianceAudit.Cli.Output;

/// <summary>Every message about a result that cannot be put where it was asked for.</summary>
internal static class OutputErrors
{
    public static OutputException NotAFolder(string folder) =>
        new(folder, "OUT001", "is a file, expected a folder; name another with -o");

    public static OutputException NotWritable(string folder, Exception cause) =>
        new(folder, "OUT002", $"cannot be written to ({Reason(cause)}); name another folder with -o", cause);

    public static OutputException TakenByFolder(string file) =>
        new(file, "OUT003", "is a folder where a report is to be written; remove it or name another folder with -o");

    public static OutputException Lost(string file, Exception cause) =>
        new(file, "OUT004", $"could not be written ({Reason(cause)}), and nothing was left behind; make room or name another folder with -o", cause);

    public static OutputException PartMissing(string part) =>
        new(part, "OUT005", "is missing beside the program; install ComplianceAudit again");

    public static OutputException FileNotWritable(string file, Exception cause) =>
        new(file, "OUT006", $"cannot be written ({Reason(cause)}); name another file with -o, or '-' for standard output", cause);

    public static OutputException NotReplaced(string file, Exception cause) =>
        new(file, "OUT007", $"could not be replaced ({Reason(cause)}) and is as before, while other reports beside it may be new; run it again or name another folder with -o", cause);

    /// <summary>Whether something went wrong with the place itself, and not with us.</summary>
    public static bool IsOfPlace(Exception cause) => cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Reason(Exception cause) => cause is UnauthorizedAccessException ? "permission denied" : cause.Message.TrimEnd('.');
}
