using CsCheck;

namespace ComplianceAudit.Rules.Tests.Meaning;

internal sealed class FilePermissionTests
{
    private const string Label = "NodeFile cp-1:/etc/kubernetes/admin.conf";

    [TestCase("\"mode\":384", "'0600'", "true")]
    [TestCase("\"mode\":384", "'600'", "true")]
    [TestCase("\"mode\":384", "384", "true")]
    [TestCase("\"mode\":384", "'0644'", "true")]
    [TestCase("\"mode\":420", "'0600'", "false")]
    [TestCase("\"mode\":288", "'0600'", "false")] // 0440
    [TestCase("\"mode\":2496", "'0700'", "false")] // 04700
    [TestCase("\"mode\":1472,\"type\":\"directory\"", "'0700'", "true")] // 02700
    [TestCase("\"mode\":384,\"acl\":true,\"aclMode\":432", "'0600'", "false")] // 0660
    [TestCase("\"mode\":416,\"acl\":true", "'0640'", "true")]
    [TestCase("\"mode\":384", "'0800'", "RULE217: found '0800' as a mode, expected octal digits up to '7777', or the number")]
    [TestCase("\"mode\":384", "-1", "RULE217: found '-1' as a mode, expected octal digits up to '7777', or the number")]
    [TestCase("\"type\":\"file\"", "'0600'", $"unknown: {Label}: a mode or an owner was not read")]
    [TestCase("\"mode\":\"0600\"", "'0600'", $"unknown: {Label}: spec.mode is not of the shape that the component reads")]
    public void ModeWithin_IsASubsetOfBits(string spec, string greatest, string expected)
    {
        var (value, _) = Facts.Ask(Facts.NodeFile($"\"exists\":true,{spec}"), $"file.modeWithin(object, {greatest})");

        Assert.That(value, Does.EndWith(expected));
    }

    [TestCase("\"owner\":{\"id\":0,\"name\":\"toor\"},\"group\":{\"id\":0}", "true")]
    [TestCase("\"owner\":{\"id\":1000,\"name\":\"root\"},\"group\":{\"id\":0}", "false")]
    [TestCase("\"owner\":{\"id\":0},\"group\":{\"id\":5}", "false")]
    [TestCase("\"owner\":{\"id\":5}", "false")]
    [TestCase("\"owner\":{\"id\":0}", $"unknown: {Label}: a mode or an owner was not read")]
    public void OwnedBy_ComparesNumbers(string spec, string expected)
    {
        var (value, _) = Facts.Ask(Facts.NodeFile($"\"exists\":true,{spec}"), "file.ownedBy(object, 0, 0)");

        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("[]", "false")]
    [TestCase("[(/etc,493,0,0)]", "false")]
    [TestCase("[(/etc,511,0,0)]", "true")] // 0777
    [TestCase("[(/tmp,1023,0,0)]", "false")] // 01777
    [TestCase("[(/etc,509,0,0)]", "false")] // 0775, group root
    [TestCase("[(/etc,509,0,50)]", "true")] // 0775
    [TestCase("[(/etc,493,1000,0)]", "true")]
    [TestCase("[(/etc,1005,1000,0)]", "true")] // 01755: its owner may always
    [TestCase("[(/home/a,493,7,0)]", "false")] // the file's own owner
    [TestCase("[(/,493,0,0),(/etc,511,0,0)]", "true")]
    public void IsReplaceable_LooksAtEveryDirectoryAbove(string parents, string expected)
    {
        var json = System.Text.RegularExpressions.Regex.Replace(
            parents, @"\(([^,]+),(\d+),(\d+),(\d+)\)", """{"path":"$1","mode":$2,"modeText":"x","owner":{"id":$3},"group":{"id":$4}}""");

        var (value, _) = Facts.Ask(Facts.NodeFile($"\"exists\":true,\"owner\":{{\"id\":7}},\"parents\":{json}"), "file.isReplaceable(object)");

        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("\"exists\":false", $"RULE218: file.modeWithin() was asked about {Label}, which does not exist; ask object.spec.exists first")]
    [TestCase("\"mode\":384", $"unknown: {Label}: spec.exists was not read")]
    public void ModeWithin_OfWhatIsNotThere_IsForTheCheckToDecide(string spec, string expected)
    {
        var (value, _) = Facts.Ask(Facts.NodeFile(spec), "file.modeWithin(object, '0600')");

        Assert.That(value, Does.EndWith(expected));
    }

    [Test]
    public void ModeWithin_Origin_NamesTargetAndAcl()
    {
        var (_, origin) = Facts.Ask(Facts.NodeFile("\"exists\":true,\"mode\":384,\"modeText\":\"0600\",\"target\":\"/etc/rancher/admin.conf\",\"acl\":true"), "file.modeWithin(object, '0600')");

        Assert.That(origin, Is.EqualTo("/etc/kubernetes/admin.conf -> /etc/rancher/admin.conf 0600 with an ACL"));
    }

    [Test]
    public void ModeWithin_AnyModes_IsAPartialOrder()
    {
        var mode = Gen.Int[0, 0xFFF];

        Gen.Select(mode, mode, mode).Holds(150, (a, b, c) =>
        {
            Assert.That(Within(a, a), Is.True);
            Assert.That(Within(a, b) && Within(b, a), Is.EqualTo(a == b));
            Assert.That(!(Within(a, a | b) && Within(a | b, a | b | c)) || Within(a, a | b | c), Is.True);
            Assert.That(Within(a & b, a), Is.True);
        });
    }

    private static bool Within(int mode, int greatest) => Facts.Evaluate(Facts.NodeFile($"\"exists\":true,\"mode\":{mode}"), $"file.modeWithin(object, {greatest})").Value.AsBool;
}
