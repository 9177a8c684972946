namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>What tests do without them; the benchmarks, which start the same server, build it first.</summary>
internal static partial class ApiServerBinaries
{
    /// <summary>Skips the calling test, and says how to get them, where they were not built.</summary>
    public static void Require()
    {
        if (!File.Exists(ApiServer) || !File.Exists(Etcd))
        {
            Assert.Ignore("needs a kube-apiserver: run ./test.sh, which builds one from Debian's packages golang-1.19-go and dpkg-dev, "
                + "or tests/EndToEnd.Tests/ApiServer/build.sh alone (about 4 minutes, once)");
        }
    }
}
