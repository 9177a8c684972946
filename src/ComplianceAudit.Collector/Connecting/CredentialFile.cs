namespace ComplianceAudit.Collector.Connecting;

/// <summary>Reads a small file that a kubeconfig names. Its path is not told: where a path is expected, people have put the secret itself.</summary>
internal static class CredentialFile
{
    private const int MostBytes = 16 * 1024 * 1024;

    /// <exception cref="CredentialProblem">It cannot be read.</exception>
    public static string Read(string field, string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Length <= MostBytes ? File.ReadAllText(path) : throw new CredentialProblem(field, "the file is too long for one");
        }
        catch (Exception found) when (found is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CredentialProblem(field, "there is no such file");
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CredentialProblem(field, "the file cannot be read by this user");
        }
    }
}
